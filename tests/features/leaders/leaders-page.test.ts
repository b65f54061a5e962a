import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postAnswer } from '~/features/answers/post-answer.server'
import { addComment } from '~/features/comments/add-comment.server'
import { endorsePost } from '~/features/endorsements/endorse-post.server'
import { leadersPage } from '~/features/leaders/leaders-page.server'
import { deletePost } from '~/features/posts/delete-post.server'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { queriesOf } from '~/platform/query-count.server'
import { again, person, topic } from '../../support/people'
import { post } from '../../support/posted'
import { openSite } from '../../support/site'
import { follows } from '../notifications/telling'
import { lesson, used } from '../uses/entries'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

describe('a leader’s page', () => {
  it('is there for leaders only, of the site, by name, or of a space', async () => {
    const leaders = [await person({ role: 'admin' }), await person({ role: 'moderator' })]
    leaders.push(await person({ moderates: ['board'] }))
    const [asha, elaine] = [await person(), await person()]
    const row = { userId: elaine.id, byId: leaders[0]?.id ?? '', at: now() }
    await transaction((tx) => tx.leader.create({ data: row }))
    for (const leader of [...leaders, await again(elaine)]) {
      expect((await site.get('/leaders', leader)).status).toBe(200)
      expect((await site.get('/', leader)).text).toContain('href="/leaders"')
    }
    expect((await site.get('/leaders', asha)).status).toBe(404)
    expect((await site.get('/', asha)).text).not.toContain('href="/leaders"')
  })

  it('counts what they did, and leads from each number to as many rows', async () => {
    const [devika, asha] = [await person({ role: 'moderator' }), await person()]
    const other = await person({ role: 'moderator' })
    const failed = await lesson(devika, { title: 'We dropped it too early' })
    await lesson(devika, { title: 'It went well', outcome: 'worked' })
    await deletePost(devika, await lesson(devika, { title: 'Told twice' }))
    await used(asha, failed)
    const theirs = await lesson(asha, { title: 'Ask the fleet' })
    await used(devika, theirs, { context: 'Payroll' })
    await used(other, theirs, { context: 'Search' })
    await endorsePost(devika, theirs, { sentence: 'All should do so.', objective: 'Fewer outages' })
    await endorsePost(other, theirs, { sentence: 'Not mine.', objective: '' })
    const question = await post({ by: asha })
    await postAnswer(devika, { postId: question, body: 'So.', submissionKey: undefined })
    const { numbers } = leadersPage(devika, 'waiting')
    expect(numbers).toEqual({ posts: 2, answers: 1, waiting: 0, failures: 1, applied: 1, endorsements: 1 })
    const page = async (show: string) => (await site.get(`/leaders?show=${show}`, devika)).text
    expect(await page('failures')).toMatch(/We dropped it too early[\s\S]*helped others once/)
    expect(await page('failures')).not.toMatch(/It went well|Told twice/)
    expect(await page('applied')).toMatch(/Ask the fleet[\s\S]*Payroll/)
    expect(await page('applied')).not.toContain('Search,')
    expect(await page('endorsements')).toMatch(/All should do so.[\s\S]*Fewer outages/)
    expect(await page('endorsements')).not.toContain('Not mine.')
    expect(await page('nonsense')).toContain('Nothing waits')
  })

  it('shows the questions that wait for them, those put to them first, and why', async () => {
    const devika = await person({ role: 'moderator', moderates: ['board'] })
    const asha = await person({ spaces: ['board', 'lab'] })
    const postgres = await topic('postgres')
    await follows(devika, { topic: postgres })
    await post({ by: asha, title: 'About nothing of theirs' })
    await post({ by: asha, title: 'In their topic', topics: [postgres] })
    await post({ by: asha, title: 'In their space', space: 'board' })
    await post({ by: asha, title: 'Hidden from them', space: 'lab', topics: [postgres] })
    await post({ by: devika, title: 'Their own', topics: [postgres] })
    await post({ by: asha, title: 'Answered', topics: [postgres], answeredBy: asha })
    await post({ by: asha, title: 'Deleted', topics: [postgres], deletedBy: asha })
    const mentioned = await post({ by: asha, title: 'That mentions them' })
    await addComment(asha, {
      on: { postId: mentioned },
      body: `Does @${devika.handle} know?`,
      submissionKey: undefined,
    })
    await drainOutbox()
    const put = await post({ by: asha, title: 'Put to them' })
    await transaction((tx) =>
      tx.questionAsk.create({ data: { postId: put, personId: devika.id, at: now() } }),
    )
    const { waiting, numbers } = leadersPage(devika, 'waiting')
    expect(waiting.map(({ title }) => title)).toEqual([
      ...['Put to them', 'That mentions them', 'In their topic', 'In their space'],
    ])
    expect(numbers.waiting).toBe(4)
    const page = (await site.get('/leaders', devika)).text
    for (const why of ['Put to you', 'Mentions you', 'In #postgres', 'In board']) expect(page).toContain(why)
    expect(await queriesOf(async () => leadersPage(devika, 'waiting'))).toHaveLength(2)
  })
})
