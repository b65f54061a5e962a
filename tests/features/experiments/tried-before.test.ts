import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { triedBefore } from '~/features/experiments/tried-before.server'
import { nearExperiments } from '~/features/finding/near-experiments.server'
import { linkPosts } from '~/features/links/link-posts.server'
import { linksOf } from '~/features/links/links-of.server'
import { deletePost } from '~/features/posts/delete-post.server'
import { restorePost } from '~/features/posts/restore-post.server'
import { db } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { queriesOf } from '~/platform/query-count.server'
import { person, privateSpace } from '../../support/people'
import { openSite } from '../../support/site'
import { inboxOf } from '../notifications/telling'
import { lesson } from '../uses/entries'
import { conclude, planned, running } from './trials'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const REMINDERS = {
  title: 'Reminders two days ahead',
  hypothesis: 'If the reminder goes out 48 hours ahead then fewer patients fail to show up.',
  primaryMetric: 'No-shows as a share of appointments',
}
const ASKED = { hypothesis: 'If we remind patients earlier then fewer do not show up', metric: 'no-shows' }
const seen = async (who: Viewer, asked = ASKED) => (await triedBefore(who, asked)).map(({ title }) => title)
const look = (who: Viewer, { hypothesis, metric } = ASKED) =>
  site.get(`/experiments/tried?${new URLSearchParams({ hypothesis, metric })}`, who)
const today = () => new Date().toISOString().slice(0, 10)
const start = (who: Viewer, id: string, fields: Record<string, string>) =>
  site.post(`/posts/${id}/start`, who, {
    startsOn: today(),
    endsOn: '2126-01-01',
    confirmed: '1',
    revision: '1',
    ...fields,
  })

describe('what was tried before', () => {
  it('appears with its outcome for a hypothesis in other words, experiments only', async () => {
    const asha = await person()
    const id = await running(asha, REMINDERS)
    await conclude(asha, id, { verdict: 'inconclusive', decision: 'iterate' })
    await planned(asha, {
      title: 'Another battery',
      hypothesis: 'If the screen is darker then it lasts longer.',
      primaryMetric: 'Hours',
    })
    await lesson(asha, { title: 'Reminders for patients who do not show up' })
    await drainOutbox()
    expect((await seen(asha))[0]).toBe('Reminders two days ahead')
    expect(await seen(asha)).not.toContain('Reminders for patients who do not show up')
    const page = (await look(asha)).text
    for (const words of ['Reminders two days ahead', 'Inconclusive', 'fewer patients fail to show up'])
      expect(page).toContain(words)
    expect(await seen(asha, { hypothesis: 'if', metric: '' })).toEqual([])
    expect(
      (await queriesOf(() => triedBefore(asha, ASKED))).filter((it) => it.includes('"Experiment"')),
    ).toHaveLength(1)
  })

  it('is nothing that one may not read, nor what is deleted', async () => {
    const [asha, lena] = [await person({ spaces: ['board'] }), await person()]
    await planned(asha, { ...REMINDERS, spaceId: await privateSpace('board') })
    const gone = await planned(asha, { ...REMINDERS, title: 'Reminders that are gone' })
    await drainOutbox()
    await deletePost(asha, gone)
    expect(await seen(lena)).toEqual([])
    expect(await seen(asha)).toEqual(['Reminders two days ahead'])
    expect((await look(lena)).text).toContain('Nothing near it was found')
  })

  it('takes quotes, dashes and operators for words', async () => {
    const asha = await person()
    const id = await planned(asha, REMINDERS)
    await drainOutbox()
    expect(await nearExperiments(asha, '"patients" -fail kind:lesson reminder: by:nobody', 5)).toContain(id)
  })

  it('is looked up from the whole form without JavaScript', async () => {
    const asha = await person()
    const form = await site.get('/posts/new?kind=experiment', asha)
    expect(form.text).toMatch(
      /<noscript><button[^>]*formAction="\/experiments\/tried"|<noscript><button[^>]*formaction="\/experiments\/tried"/i,
    )
    const whole = {
      kind: 'experiment',
      title: 'x',
      hypothesis: ASKED.hypothesis,
      primaryMetric: 'no-shows',
      body: 'More',
    }
    const answer = await site.post('/experiments/tried', asha, whole)
    expect([answer.status, answer.location]).toEqual([
      303,
      `/experiments/tried?${new URLSearchParams({ hypothesis: ASKED.hypothesis, metric: 'no-shows' })}`,
    ])
  })
})

describe('starting what was tried before', () => {
  it('asks what differs, and keeps it as repeats, builds on or contradicts through renames and deletion', async () => {
    const [asha, lena] = [await person(), await person()]
    const earlier = await planned(lena, REMINDERS)
    const far = await planned(lena, {
      title: 'Something else',
      hypothesis: 'If the screen is darker then fewer look away.',
      primaryMetric: 'Hours',
    })
    const id = await planned(asha, { ...REMINDERS, title: 'Reminders three days ahead' })
    await drainOutbox()
    const page = (await site.get(`/posts/${id}/start`, asha)).text
    expect(page).toContain(`value="${earlier}"`)
    expect(page).not.toContain(`value="${id}"`)
    expect(page).not.toContain(`value="${far}"`)

    const silent = await start(asha, id, { to1: earlier })
    expect([silent.status, silent.text.includes('Say how this one stands to it.')]).toEqual([422, true])
    const same = await start(asha, id, { to1: earlier, relation1: 'repeats' })
    expect([same.status, same.text.includes('Say what differs this time.')]).toEqual([422, true])
    const said = { to1: earlier, relation1: 'repeats', note1: 'Three days, and 80 clinics.' }
    expect((await start(asha, id, said)).status).toBe(303)

    const words = (who: Viewer, of: string) =>
      linksOf(who, of).map((it) => `${it.words} ${it.title}: ${it.note}`)
    expect(words(asha, id)).toEqual(['Repeats Reminders two days ahead: Three days, and 80 clinics.'])
    const shown = (await site.get(`/posts/${id}/reminders-three-days-ahead`, asha)).text
    expect(shown).toContain('Three days, and 80 clinics.')
    const edit = { kind: 'locked-experiment', title: 'Reminders, renamed', topics: '', revision: '2' }
    await site.post(`/posts/${id}/edit`, asha, edit)
    expect(words(lena, earlier)).toEqual(['Repeated by Reminders, renamed: Three days, and 80 clinics.'])
    await deletePost(asha, id)
    expect(words(lena, earlier)).toEqual([])
    await restorePost(await person({ role: 'moderator' }), id)
    expect(words(lena, earlier)).toEqual(['Repeated by Reminders, renamed: Three days, and 80 clinics.'])
  })

  it('asks nothing of one that has nothing to do with it, and starts nothing when the earlier one cannot be read', async () => {
    const [asha, lena] = [await person(), await person({ spaces: ['board'] })]
    const id = await planned(asha, REMINDERS)
    const hidden = await planned(lena, { ...REMINDERS, spaceId: await privateSpace('board') })
    const refused = await start(asha, id, { to1: hidden, relation1: 'builds-on', note1: 'More.' })
    expect([refused.status, await db.experimentPlan.count(), await db.postLink.count()]).toEqual([422, 0, 0])
    const other = await planned(lena, REMINDERS)
    expect((await start(asha, id, { to1: other, relation1: 'unrelated' })).status).toBe(303)
    expect(await db.postLink.count()).toBe(0)
  })

  it('links experiments with experiments only, and does not call them lessons', async () => {
    const [asha, lena] = [await person(), await person()]
    const [id, earlier, story] = [await planned(asha), await planned(lena), await lesson(lena)]
    await linkPosts(asha, id, { type: 'contradicts', to: earlier, note: 'The other way round.' })
    expect(await inboxOf(lena)).toEqual([])
    for (const type of ['repeats', 'builds-on', 'contradicts', 'supersedes'] as const)
      await expect(linkPosts(asha, id, { type, to: story })).rejects.toThrow(Invalid)
    await linkPosts(asha, id, { type: 'follows', to: story })
    const form = (await site.get(`/posts/${id}/links`, asha)).text
    for (const words of ['builds on', 'repeats', 'What differs?', 'The other way round.'])
      expect(form).toContain(words)
    expect(form).not.toContain('value="supersedes"')
  })
})
