import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { abandonExperiment } from '~/features/experiments/abandon-experiment.server'
import { experimentBoard } from '~/features/experiments/board.server'
import { boardChoice } from '~/features/experiments/board-choice'
import { deletePost } from '~/features/posts/delete-post.server'
import { setClock } from '~/platform/clock.server'
import { NotFound } from '~/platform/errors'
import { queriesOf } from '~/platform/query-count.server'
import { person, privateSpace, topic } from '../../support/people'
import { openSite } from '../../support/site'
import { conclude, planned, running } from './trials'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
afterEach(() => setClock(null))

const board = (who: Viewer, query = '', after: string | null = null) =>
  experimentBoard(who, boardChoice(new URLSearchParams(query)), after)
const titles = (who: Viewer, query = '') =>
  Object.fromEntries(
    board(who, query).columns.map(({ state, items }) => [state, items.map(({ title }) => title)]),
  )

describe('the board of experiments', () => {
  it('has a column for each state, what is to be decided by its day', async () => {
    const asha = await person()
    setClock('2026-03-01T10:00:00Z')
    await planned(asha, { title: 'Planned first' })
    await running(asha, { title: 'Due in April' }, '2026-04-01')
    await running(asha, { title: 'Due in March' }, '2026-03-10')
    await running(asha, { title: 'Far away' }, '2026-09-01')
    await running(asha, { title: 'Nearer' }, '2026-08-01')
    await planned(asha, { title: 'Already open', status: 'running' })
    const done = await running(asha, { title: 'All done' }, '2026-09-01')
    const given = await planned(asha, { title: 'Given up' })
    setClock('2026-04-01T00:00:00Z')
    await planned(asha, { title: 'Planned second' })
    await conclude(asha, done)
    setClock('2026-04-02T00:00:00Z')
    await abandonExperiment(asha, given, { reason: 'No time.' })
    expect(titles(asha)).toEqual({
      planned: ['Planned second', 'Planned first'],
      running: ['Nearer', 'Far away', 'Already open'],
      due: ['Due in March', 'Due in April'],
      concluded: ['Given up', 'All done'],
    })
    const page = (await site.get('/experiments', asha)).text
    for (const words of ['To be decided', 'since 10 Mar 2026', 'until 1 Aug 2026', 'Supported', 'Abandoned'])
      expect(page).toContain(words)
  })

  it('is narrowed by metric, area and outcome, and counts what is left', async () => {
    const asha = await person()
    await topic('pricing')
    const one = await running(asha, {
      title: 'About prices',
      topics: 'pricing',
      primaryMetric: 'Trial 100 % to paid',
    })
    const other = await running(asha, { title: 'About time', primaryMetric: 'Minutes waited' })
    await conclude(asha, one, { verdict: 'refuted' })
    await conclude(asha, other)
    expect(titles(asha, 'metric=MINUTES').concluded).toEqual(['About time'])
    expect(titles(asha, 'metric=%25').concluded).toEqual(['About prices'])
    expect(titles(asha, 'area=pricing').concluded).toEqual(['About prices'])
    expect(titles(asha, 'outcome=refuted').concluded).toEqual(['About prices'])
    expect(titles(asha, 'outcome=refuted&metric=minutes').concluded).toEqual([])
    expect(titles(asha, 'outcome=nonsense&area=%3Cb%3E').concluded).toHaveLength(2)
    expect(board(asha).areas.map(({ slug }) => slug)).toEqual(['pricing'])
    expect((await site.get('/experiments?metric=zeppelin', asha)).text).toContain(
      'No experiment fits all of that',
    )
  })

  it('shows and counts nothing that one may not read, nor what is deleted', async () => {
    const [asha, lena] = [await person({ spaces: ['board'] }), await person()]
    const spaceId = await privateSpace('board')
    await topic('secrets')
    await planned(asha, { spaceId, topics: 'secrets' })
    const gone = await planned(asha, { title: 'Gone again' })
    await deletePost(asha, gone)
    expect(board(lena)).toMatchObject({ areas: [] })
    expect(board(lena).columns.map(({ total }) => total)).toEqual([0, 0, 0, 0])
    expect(board(asha).columns[0]).toMatchObject({ state: 'planned', total: 1 })
  })

  it('goes through a long state page by page, each experiment once, and keeps its queries few', async () => {
    const asha = await person()
    for (let day = 1; day <= 45; day++) {
      setClock(new Date(Date.UTC(2026, 0, 1, day % 5)))
      await planned(asha, { title: `Plan number ${day}` })
    }
    const { columns } = board(asha)
    expect([columns[0]?.items.length, columns[0]?.total]).toEqual([5, 45])
    const seen: string[] = []
    for (let after: string | null = null; ; ) {
      const page = board(asha, 'state=planned', after)
      seen.push(...(page.columns[0]?.items.map(({ id }) => id) ?? []))
      after = page.next
      if (!after) break
    }
    expect([seen.length, new Set(seen).size]).toEqual([45, 45])
    expect(await queriesOf(async () => void board(asha))).toHaveLength(2)
    expect(() => board(asha, 'state=planned', 'nonsense!')).toThrow(NotFound)
    expect((await site.get('/experiments?state=planned&after=nonsense!', asha)).status).toBe(404)
  })

  it('leaves the list by date where it can be reached, its old addresses included', async () => {
    const asha = await person()
    await planned(asha, { title: 'Still in the list' })
    expect((await site.get('/experiments', asha)).text).toContain('href="/experiments/all"')
    expect((await site.get('/experiments/all', asha)).text).toContain('Still in the list')
    const old = await site.get('/experiments?after=abc.0123456789ab', asha)
    expect([old.status, old.location]).toEqual([301, '/experiments/all?after=abc.0123456789ab'])
  })
})
