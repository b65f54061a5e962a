import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { acceptAnswer } from '~/features/answers/accept-answer.server'
import { postAnswer } from '~/features/answers/post-answer.server'
import { linkPosts } from '~/features/links/link-posts.server'
import { deletePost } from '~/features/posts/delete-post.server'
import { restorePost } from '~/features/posts/restore-post.server'
import { chooseBadges } from '~/features/recognition/choose-badges.server'
import { recognitionOf } from '~/features/recognition/recognition-of.server'
import { sweepBadges } from '~/features/recognition/sweep-badges.server'
import { answerContest } from '~/features/uses/answer-contest.server'
import { removeUse } from '~/features/uses/remove-use.server'
import { reviseUse } from '~/features/uses/revise-use.server'
import { setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { queriesOf } from '~/platform/query-count.server'
import { person, privateSpace } from '../../support/people'
import { post } from '../../support/posted'
import { openSite } from '../../support/site'
import { allowed, unnamedFailure } from '../anonymity/unnamed'
import { conclude, running } from '../experiments/trials'
import { inboxOf } from '../notifications/telling'
import { entry, lesson, used } from '../uses/entries'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

/** The badges that somebody sees on a person's page. */
async function badges(of: Viewer, seenBy: Viewer = of): Promise<string[]> {
  await drainOutbox()
  return recognitionOf(seenBy, of.id)
    .badges.map(({ kind }) => kind)
    .sort()
}

describe('a badge', () => {
  it('comes with what earned it, is told once, and leads there', async () => {
    const [asha, lena, mo] = [await person({ name: 'Asha' }), await person(), await person()]
    const id = await lesson(asha)
    expect(await badges(asha)).toEqual([])
    await used(lena, id)
    await used(lena, id, { context: 'Search' })
    expect(await badges(asha, lena)).toEqual(['lesson-used'])
    await used(mo, id, { context: 'Payroll' })
    expect(await badges(asha, lena)).toEqual(['failure-helped', 'lesson-used'])
    expect((await inboxOf(asha)).sort()).toEqual(['applied asked ×3', 'badge asked', 'badge asked'])
    const page = (await site.get(`/people/${asha.handle}`, lena)).text
    expect(page).toContain('A lesson put to use')
    expect(page).toContain(`href="/posts/${id}/`)
    const inbox = (await site.get('/inbox', asha)).text.replaceAll('<!-- -->', '')
    expect(inbox).toContain('What you did is recognised as “A lesson put to use”:')
    const told = await db.notice.findMany({ where: { kind: 'badge' }, select: { postId: true } })
    expect(told).toEqual([{ postId: id }, { postId: id }])
    expect(await sweepBadges()).toBe(2)
    expect(await sweepBadges()).toBe(0)
    expect(await inboxOf(asha)).toHaveLength(3)
  })

  it('is not earned by one’s own use, by one that did not hold, or by what was imported', async () => {
    const [asha, lena] = [await person(), await person()]
    const id = await lesson(asha)
    await used(lena, id, { result: 'not' })
    expect(await badges(asha)).toEqual([])
    const other = await lesson(asha)
    await transaction((tx) => tx.post.update({ where: { id: other }, data: { externalId: 'old:1' } }))
    await used(lena, other)
    expect(await badges(asha)).toEqual([])
  })

  it('is earned by nobody for what was written without a name', async () => {
    const [asha, lena] = [await person(), await person()]
    await allowed()
    await used(lena, await unnamedFailure(asha))
    expect(await badges(asha, lena)).toEqual([])
    expect(await sweepBadges()).toBe(2)
    expect(await db.badge.count()).toBe(0)
    expect(recognitionOf(lena, asha.id).thanks).toEqual([])
  })

  it('goes quietly with what earned it, passes on to what else does, and comes back untold', async () => {
    const [asha, lena] = [await person(), await person()]
    const moderator = await person({ role: 'moderator' })
    const [first, second] = [
      await lesson(asha, { outcome: 'worked' }),
      await lesson(asha, { outcome: 'worked' }),
    ]
    const use = await used(lena, first)
    expect(await badges(asha)).toEqual(['lesson-used'])
    const later = await used(lena, second)
    await removeUse(lena, use)
    await badges(asha)
    expect(recognitionOf(lena, asha.id).badges[0]?.proofs.map(({ postId }) => postId)).toEqual([second])
    await deletePost(asha, second)
    expect(await badges(asha, lena)).toEqual([])
    expect(await db.badge.count()).toBe(0)
    await restorePost(moderator, second)
    expect(await badges(asha, lena)).toEqual(['lesson-used'])
    await reviseUse(lena, later, entry({ result: 'not' }))
    expect(await badges(asha)).toEqual([])
    expect((await inboxOf(asha)).filter((line) => line.startsWith('badge'))).toEqual([])
  })

  it('is seen by those only who may read all that earned it', async () => {
    const [asha, lena, outsider] = [
      await person({ spaces: ['board'] }),
      await person({ spaces: ['board'] }),
      await person(),
    ]
    const spaceId = await privateSpace('board')
    await used(lena, await lesson(asha, { spaceId, outcome: 'worked', title: 'For the board' }))
    expect(await badges(asha, lena)).toEqual(['lesson-used'])
    expect(await badges(asha, outsider)).toEqual([])
    const page = (await site.get(`/people/${asha.handle}`, outsider)).text
    expect(page).not.toMatch(/For the board|Recognised for|Thanked for/)
  })

  it('is for a limit found, an experiment stopped, one followed through, and ten answers within a day', async () => {
    const [asha, lena, mo] = [await person(), await person(), await person()]
    const id = await lesson(asha)
    for (const who of [lena, mo]) await used(who, id, { result: 'not' })
    expect(await badges(lena)).toEqual([])
    await answerContest(asha, id, { kind: 'boundary', text: 'Holds below 10,000 rows' })
    expect(await badges(lena)).toEqual(['limit-found'])

    const end = async (decision: string) => {
      const id = await running(asha)
      await conclude(asha, id, { verdict: 'refuted', decision })
      return id
    }
    await end('stop')
    const adopted = await end('adopt')
    expect(await badges(asha)).toEqual(['honest-stop'])
    await linkPosts(asha, adopted, { type: 'follows', to: await post({ by: mo }) })
    expect(await badges(asha)).toEqual(['followed-through', 'honest-stop'])

    for (let n = 1; n <= 10; n++) {
      const question = await post({ by: asha })
      const { id: answerId } = await postAnswer(mo, {
        postId: question,
        body: 'So.',
        submissionKey: undefined,
      })
      await acceptAnswer(asha, question, answerId)
      if (n === 9) expect(await badges(mo)).not.toContain('quick-answers')
    }
    expect(await badges(mo)).toContain('quick-answers')
    expect((await site.get(`/people/${mo.handle}`, lena)).text).toContain('By these answers')
  })

  it('is given by looking at everybody once, for what happened before there were any', async () => {
    const [asha, lena] = [await person(), await person()]
    setClock(new Date('2026-02-01T09:00:00Z'))
    await used(lena, await lesson(asha, { outcome: 'worked' }))
    await transaction(async (tx) => {
      await tx.delivery.deleteMany({ where: { consumer: 'badges' } })
    })
    setClock(new Date('2026-06-01T09:00:00Z'))
    expect(await badges(asha)).toEqual([])
    expect(await sweepBadges()).toBe(2)
    expect(await badges(asha)).toEqual(['lesson-used'])
    expect(recognitionOf(asha, asha.id).badges[0]?.at).toBe(Date.parse('2026-02-01T09:00:00Z'))
  })
})

describe('who wants no badges', () => {
  it('has none, is told of none, and nobody can see that; who changes their mind gets what they earned', async () => {
    const [asha, lena] = [await person(), await person()]
    const id = await lesson(asha, { outcome: 'worked' })
    expect((await site.post('/settings/recognition', asha, { badges: 'no' })).status).toBe(302)
    await used(lena, id)
    expect(await badges(asha)).toEqual([])
    expect(await db.badge.count()).toBe(0)
    expect(await inboxOf(asha)).toEqual(['applied asked'])
    for (const viewer of [asha, lena]) {
      const page = (await site.get(`/people/${asha.handle}`, viewer)).text
      expect(page).not.toMatch(/Recognised for|lesson put to use|declined/i)
      expect(page).toContain('Thanked for')
    }
    expect((await site.get('/settings/recognition', asha)).text).toMatch(
      /value="no"[^>]*checked|checked[^>]*value="no"/,
    )
    expect((await site.post('/settings/recognition', asha, { badges: 'maybe' })).status).toBe(422)
    await chooseBadges(asha, true)
    expect(await badges(asha)).toEqual(['lesson-used'])
    await chooseBadges(asha, false)
    expect(await inboxOf(asha)).toEqual(['applied asked'])
  })
})

describe('what somebody is thanked for', () => {
  it('is the uses that helped, with where and by whom, in two queries with the badges', async () => {
    const [asha, lena] = [await person(), await person({ name: 'Lena' })]
    const id = await lesson(asha)
    await used(lena, id, { context: 'Billing API', note: 'Saved our Friday.' })
    await used(lena, id, { context: 'Elsewhere', result: 'not' })
    const page = (await site.get(`/people/${asha.handle}`, asha)).text
    expect(page).toMatch(/Lena[\s\S]*used[\s\S]*Billing API[\s\S]*Saved our Friday/)
    expect(recognitionOf(asha, asha.id).thanks.map(({ context }) => context)).toEqual(['Billing API'])
    expect(await queriesOf(async () => recognitionOf(asha, asha.id))).toHaveLength(2)
  })
})
