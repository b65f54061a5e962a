import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { askForDecisions } from '~/features/experiments/ask-for-decisions.server'
import { deletePost } from '~/features/posts/delete-post.server'
import { postPage } from '~/features/posts/post-page.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { person } from '../../support/people'
import { openSite } from '../../support/site'
import { inboxOf } from '../notifications/telling'
import { CONCLUSION, conclude, planned, running } from './trials'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
afterEach(() => setClock(null))

const send = (who: Viewer, id: string, step: string, fields: Record<string, string>) =>
  site.post(`/posts/${id}/${step}`, who, fields)
const pageOf = async (who: Viewer, id: string) =>
  (await site.get(`/posts/${id}/${postPage(who, id).slug}`, who)).text
const SHARES = { numbers: 'proportions', nameA: '30 days', nameB: '14 days', sizeA: '4 109', sizeB: '4095' }
const COUNTED = { ...SHARES, eventsA: '497', eventsB: '487' }

describe('concluding an experiment', () => {
  it('keeps result, size, outcome and decision, and tells who follows it', async () => {
    const [asha, mo] = [await person(), await person()]
    const id = await running(asha)
    await send(mo, id, 'follow', { following: '1' })
    expect((await send(asha, id, 'conclusion', CONCLUSION)).status).toBe(303)
    expect(await db.experiment.findUnique({ where: { postId: id } })).toMatchObject({
      ...{ status: 'concluded', result: 'It held.', sampleSize: 40, verdict: 'supported', decision: 'adopt' },
    })
    const page = await pageOf(asha, id)
    for (const words of ['It held.', 'Supported', 'Adopted']) expect(page).toContain(words)
    expect(await inboxOf(mo)).toEqual(['concluded post'])
    await drainOutbox()
    expect((await site.get('/search?q=is:supported', asha)).text).toContain('Shorter trial')
  })

  it('draws the numbers of two groups, names the method, and says in words what the plot shows', async () => {
    const asha = await person()
    const id = await running(asha)
    const { sampleSize: _, ...end } = CONCLUSION
    expect((await send(asha, id, 'conclusion', { ...end, ...COUNTED })).status).toBe(303)
    expect(postPage(asha, id).experiment?.sampleSize).toBe(8204)
    const page = await pageOf(asha, id)
    const sentence = '14 days less 30 days: −0.2 percentage points, 95 % confidence interval −1.6 to +1.2.'
    expect(page.split(sentence).length - 1).toBeGreaterThanOrEqual(2)
    for (const words of ['role="img"', 'Newcombe 1998, method 10', '497 of 4\u202f109 (12.1 %)'])
      expect(page).toContain(words)
    expect(page).not.toMatch(/<svg[^>]*interval-plot[^>]*style=/)
  })

  it('is refused with what is missing or cannot be, and everything typed comes back', async () => {
    const asha = await person()
    const id = await running(asha)
    for (const [fields, words] of [
      [{}, 'Say what you measured, however it came out.'],
      [{ ...CONCLUSION, verdict: '' }, 'Choose what came out.'],
      [{ ...CONCLUSION, decision: 'inconclusive' }, 'Choose what follows from it.'],
      [{ ...CONCLUSION, sampleSize: '' }, 'Say how many you measured'],
      [{ ...CONCLUSION, sampleSize: '12.5' }, 'Write the sample size as a whole number.'],
      [{ ...CONCLUSION, ...SHARES, eventsA: '3' }, 'Write this number, for both groups.'],
      [
        { ...CONCLUSION, ...COUNTED, eventsB: '5000' },
        'It cannot happen to more than there were in the group.',
      ],
      [{ ...CONCLUSION, ...COUNTED, sizeA: '-3' }, 'Write how many were in the group, as a whole number.'],
      [{ ...CONCLUSION, ...COUNTED, numbers: '' }, 'You typed numbers.'],
      [
        { ...CONCLUSION, ...SHARES, numbers: 'means', meanA: '1', meanB: '2', sdA: '-1', sdB: '1' },
        'it is never below 0',
      ],
    ] as [Record<string, string>, string][]) {
      const answer = await send(asha, id, 'conclusion', fields)
      expect([answer.status, words, answer.text.includes(words)]).toEqual([422, words, true])
    }
    const back = await send(asha, id, 'conclusion', { ...CONCLUSION, verdict: '', result: 'Rather <odd>.' })
    expect(back.text).toContain('Rather &lt;odd&gt;.')
    expect(postPage(asha, id).status).toBe('running')
  })

  it('happens once, from running only, by its author or who keeps order', async () => {
    const [asha, lena, devika] = [await person(), await person(), await person({ role: 'moderator' })]
    const id = await running(asha)
    expect((await send(lena, id, 'conclusion', CONCLUSION)).status).toBe(403)
    const answers = await Promise.all([asha, devika].map((who) => send(who, id, 'conclusion', CONCLUSION)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(await db.experimentEnding.count()).toBe(1)
    const early = await send(asha, await planned(asha), 'conclusion', CONCLUSION)
    expect([early.status, early.text.includes('Start it first.')]).toEqual([422, true])
  })

  it('works for one that runs without a locked plan, which its page says', async () => {
    const asha = await person()
    const id = await planned(asha, { status: 'running' })
    await conclude(asha, id)
    const page = await pageOf(asha, id)
    expect(page).toContain('This plan was not locked before it ran')
    expect(page).toContain('Supported')
  })
})

describe('the numbers of a concluded experiment', () => {
  it('can be entered later and corrected, and what was entered before stays to be seen', async () => {
    const asha = await person({ name: 'Asha' })
    const id = await running(asha)
    setClock('2026-05-01T10:00:00Z')
    await conclude(asha, id)
    const means = {
      numbers: 'means',
      nameA: 'Timer',
      nameB: 'Push',
      sizeA: '48',
      sizeB: '48',
      meanA: '3.1',
      meanB: '2.7',
      sdA: '2.5',
    }
    setClock('2026-05-02T10:00:00Z')
    for (const _ of [1, 2])
      expect((await send(asha, id, 'numbers', { ...means, sdB: '24' })).status).toBe(303)
    setClock('2026-05-03T10:00:00Z')
    expect((await send(asha, id, 'numbers', { ...means, sdB: '2.4' })).status).toBe(303)
    const page = await pageOf(asha, id)
    expect(page).toContain('Push less Timer: −0.40, 95 % confidence interval −1.39 to +0.59.')
    expect(page).toContain('Welch')
    expect(page).toContain('Corrected once')
    expect(page).toContain('mean 2.7, SD 24, n 48')
    expect(await db.experimentNumbers.count()).toBe(2)
  })

  it('of which nothing can be said are told without an interval', async () => {
    const asha = await person()
    const id = await running(asha)
    const one = { numbers: 'means', sizeA: '1', sizeB: '40', meanA: '3', meanB: '5', sdA: '0', sdB: '1' }
    await conclude(asha, id, one)
    const page = await pageOf(asha, id)
    expect(page).toContain('A group of one has no spread to measure')
    expect(page).not.toContain('interval-plot')
  })

  it('are for concluded experiments only', async () => {
    const asha = await person()
    expect((await send(asha, await running(asha), 'numbers', COUNTED)).status).toBe(422)
    const id = await running(asha)
    await conclude(asha, id)
    const none = await send(asha, id, 'numbers', { numbers: '' })
    expect([none.status, none.text.includes('Choose what you counted.')]).toEqual([422, true])
  })
})

describe('giving an experiment up', () => {
  it('keeps its plan and says why, and nothing more can be done with it', async () => {
    const asha = await person({ name: 'Asha' })
    const [before, during] = [await planned(asha), await running(asha)]
    for (const id of [before, during])
      expect((await send(asha, id, 'abandonment', { reason: 'The feature was cancelled.' })).status).toBe(303)
    const page = await pageOf(asha, during)
    for (const words of ['Given up', 'by Asha: The feature was cancelled.', 'SHA-256', 'Abandoned'])
      expect(page).toContain(words)
    for (const step of ['start', 'conclusion', 'abandonment', 'amendments', 'numbers'])
      expect((await site.get(`/posts/${during}/${step}`, asha)).status).toBe(403)
    expect((await send(asha, await running(asha), 'abandonment', { reason: ' ' })).status).toBe(422)
  })
})

describe('a decision that is overdue', () => {
  it('is asked for once, from the day after, and not of what ended, was deleted or has no day', async () => {
    setClock('2026-03-02T09:00:00Z')
    const asha = await person()
    const due = await running(asha, {}, '2026-04-01')
    const done = await running(asha, {}, '2026-04-01')
    const gone = await running(asha, {}, '2026-04-01')
    await planned(asha, { status: 'running' })
    await conclude(asha, done)
    await deletePost(asha, gone)
    setClock('2026-04-01T12:00:00Z')
    expect(await pageOf(asha, due)).toContain('To be decided since 1 Apr 2026.')
    expect(await askForDecisions()).toBe(0)
    setClock('2026-04-02T00:00:00Z')
    expect([await askForDecisions(), await askForDecisions()]).toEqual([1, 0])
    setClock('2026-06-02T00:00:00Z')
    expect(await askForDecisions()).toBe(0)
    expect((await inboxOf(asha)).filter((line) => line.startsWith('decision-due'))).toEqual([
      'decision-due asked',
    ])
    expect((await site.get('/inbox', asha)).text).toContain('What did you decide about')
  })

  it('is asked for once even when two processes look at the same time', async () => {
    setClock('2026-03-02T09:00:00Z')
    const asha = await person()
    await running(asha, {}, '2026-04-01')
    setClock('2026-05-02T09:00:00Z')
    await Promise.all([askForDecisions(), askForDecisions()])
    expect(await inboxOf(asha)).toEqual(['decision-due asked'])
  })
})
