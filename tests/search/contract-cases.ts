import { beforeAll, describe, expect, it } from 'vitest'
import type {
  Change,
  EngineAnswer,
  NameChange,
  Reason,
  SearchRequest,
  Suggestion,
  SuggestRequest,
} from '#search/contract'
import { ask, document, library, marked, now } from './library'

export interface Engine {
  search(request: SearchRequest): Promise<EngineAnswer>
  suggest(request: SuggestRequest): Promise<Suggestion[]>
  apply(change: Change): Promise<void>
  applyNames(change: NameChange): Promise<void>
}

const day = 24 * 60 * 60 * 1000

/** What a reader may rely on, whichever engine answers. */
export function contractCases(name: string, make: () => Promise<Engine>): void {
  describe(`search answered by ${name}`, () => {
    let engine: Engine
    const idsOf = async (...args: Parameters<typeof ask>) =>
      (await engine.search(ask(...args))).hits.map(({ id }) => id)

    beforeAll(async () => {
      engine = await make()
      await engine.apply({ upsert: library, remove: [] })
    })

    it.each<[typed: string, found: string[]]>([
      ['kafka', ['kafka-lag', 'kafka-lesson']],
      ['KAFKA', ['kafka-lag', 'kafka-lesson']],
      ['scheduler', ['deploy-experiment']],
      ['naive', ['deploy-experiment']],
      ['cooperative', ['kafka-lag']],
      ['partition', ['kafka-lag']],
      ['"rolling restart"', ['deploy-experiment', 'kafka-lag']],
      ['"restart rolling"', []],
      ['restart -kafka', ['cache-question', 'deploy-experiment']],
      ['restart -"rolling restart"', ['cache-question']],
      ['restart -topic:deploys', ['cache-question']],
      ['-kafka', ['cache-question', 'deploy-experiment']],
      ['ERR_CONN_42', ['kafka-lesson']],
      ['foo.bar()', ['deploy-experiment']],
      ['kafca', ['kafka-lag', 'kafka-lesson']],
      ['deploiment', ['deploy-experiment', 'kafka-lag']],
      ['topic:kafka', ['kafka-lag', 'kafka-lesson']],
      ['topic:kafka topic:deploys', ['kafka-lag']],
      ['kind:lesson kind:experiment', ['deploy-experiment', 'kafka-lesson']],
      ['by:jonas', ['deploy-experiment', 'kafka-lesson']],
      ['-by:jonas', ['cache-question', 'kafka-lag']],
      ['is:unanswered', ['cache-question']],
      ['is:failed', ['kafka-lesson']],
      ['in:open kafka', ['kafka-lag', 'kafka-lesson']],
      ['in:board kafka', []],
      ['after:2025', ['kafka-lag', 'kafka-lesson']],
      ['before:2025', ['cache-question', 'deploy-experiment']],
      ['after:2024-11 before:2025-06', ['deploy-experiment', 'kafka-lesson']],
      ['-after:2025', ['cache-question', 'deploy-experiment']],
      ['xyzzy', []],
      ['"\' OR 1=1 --', []],
      [`kafka ${'lorem '.repeat(60)}`, ['kafka-lag', 'kafka-lesson']],
    ])('%s finds %j', async (typed, found) => {
      const result = await engine.search(ask(typed))
      expect(result.hits.map(({ id }) => id).sort()).toEqual(found)
      expect(result.total).toBe(found.length)
    })

    it.each([
      '"',
      '(',
      "'",
      'NEAR(',
      'a AND',
      '*',
      '{x}:',
      '-',
      '--',
      '^a',
      '\\',
      'title:x',
      '\0',
      '🎉',
      '"*"',
      'a"b',
    ])('takes %j as text without complaint', async (typed) => {
      await expect(engine.search(ask(typed))).resolves.toBeDefined()
      await expect(engine.suggest({ text: typed, spaceIds: ['open'], limit: 5 })).resolves.toBeDefined()
    })

    it('puts the post that says most of it first', async () => {
      expect((await idsOf('how do I stop consumer lag after a kafka restart'))[0]).toBe('kafka-lag')
    })

    it('marks what matched in title and passage, as text and never as HTML', async () => {
      const { hits } = await engine.search(ask('rolling'))
      const lag = hits.find(({ id }) => id === 'kafka-lag')
      const experiment = hits.find(({ id }) => id === 'deploy-experiment')
      expect(marked(lag?.title ?? [])).toBe('Why does consumer lag grow after a [rolling] restart of Kafka?')
      expect(marked(experiment?.passage ?? [])).toContain('We compared a [rolling] restart with two pools')
    })

    it.each<[typed: string, id: string, reasons: Reason[]]>([
      ['flaky cache module', 'cache-question', ['title']],
      ['consumer lag kafka', 'kafka-lag', ['title', 'topic']],
      ['ERR_CONN_42', 'kafka-lesson', ['code']],
      ['"rolling restart"', 'deploy-experiment', ['phrase']],
      ['cooperative', 'kafka-lag', ['answer']],
      ['scheduler', 'deploy-experiment', ['comment']],
      ['billng', 'deploy-experiment', ['title']],
      ['is:unanswered', 'cache-question', []],
    ])('says why %s finds %s: %j', async (typed, id, reasons) => {
      const { hits } = await engine.search(ask(typed))
      expect(hits.find((hit) => hit.id === id)?.reasons).toEqual(reasons)
    })

    it('shows the passage that says most, not the first that says something', async () => {
      const { hits } = await engine.search(ask('partitions stay cooperative'))
      expect(marked(hits[0]?.passage ?? [])).toContain('Use [cooperative] rebalancing')
    })

    it('shows the beginning of a post when nothing was asked in words', async () => {
      const { hits } = await engine.search(ask('is:unanswered'))
      expect(marked(hits[0]?.passage ?? [])).toMatch(/^They fail on Mondays\./)
    })

    it.each<[sort: 'newest' | 'useful', typed: string, order: string[]]>([
      ['newest', 'restart', ['kafka-lag', 'deploy-experiment', 'cache-question']],
      ['useful', 'restart', ['deploy-experiment', 'kafka-lag', 'cache-question']],
      ['newest', '', ['kafka-lag', 'kafka-lesson', 'deploy-experiment', 'cache-question']],
      ['useful', '', ['kafka-lesson', 'deploy-experiment', 'kafka-lag', 'cache-question']],
      ['newest', 'rolling restart', ['kafka-lag', 'deploy-experiment']],
    ])('sorts by %s for %j', async (sort, typed, order) => {
      expect(await idsOf(typed, { sort })).toEqual(order)
    })

    it('lists everything from the newest when nothing was typed', async () => {
      expect(await idsOf('')).toEqual(['kafka-lag', 'kafka-lesson', 'deploy-experiment', 'cache-question'])
    })

    it('turns pages without repeating or skipping', async () => {
      const pages = await Promise.all([0, 2, 4].map((offset) => engine.search(ask('', { offset, limit: 2 }))))
      expect(pages.flatMap(({ hits }) => hits.map(({ id }) => id))).toEqual(await idsOf(''))
      expect(pages.map(({ total }) => total)).toEqual([4, 4, 4])
    })

    it('counts every facet', async () => {
      const { facets } = await engine.search(ask(''))
      expect(facets).toEqual({
        kind: [
          { value: 'question', count: 2 },
          { value: 'experiment', count: 1 },
          { value: 'lesson', count: 1 },
        ],
        topic: [
          { value: 'deploys', count: 2 },
          { value: 'kafka', count: 2 },
          { value: 'testing', count: 1 },
        ],
        space: [{ value: 'open', count: 4 }],
        outcome: [
          { value: 'adopt', count: 1 },
          { value: 'failed', count: 1 },
        ],
        state: [
          { value: 'accepted', count: 1 },
          { value: 'answered', count: 1 },
          { value: 'concluded', count: 1 },
          { value: 'unanswered', count: 1 },
        ],
        date: [
          { value: 'week', count: 1 },
          { value: 'month', count: 2 },
          { value: 'year', count: 3 },
          { value: 'older', count: 1 },
        ],
      })
    })

    it('keeps the other values of a facet on offer when one is picked', async () => {
      const { facets, total, hits } = await engine.search(
        ask('restart', { filters: { kinds: ['question'], topics: ['deploys'] } }),
      )
      expect(hits.map(({ id }) => id)).toEqual(['kafka-lag'])
      expect(total).toBe(1)
      expect(facets.kind).toEqual([
        { value: 'experiment', count: 1 },
        { value: 'question', count: 1 },
      ])
      expect(facets.topic).toEqual([
        { value: 'deploys', count: 1 },
        { value: 'kafka', count: 1 },
        { value: 'testing', count: 1 },
      ])
      expect(facets.state.map(({ value }) => value)).toEqual(['accepted', 'answered'])
      expect(facets.date).toEqual([
        { value: 'week', count: 1 },
        { value: 'month', count: 1 },
        { value: 'year', count: 1 },
      ])
    })

    it('keeps the other dates on offer when one is picked', async () => {
      const { facets, total } = await engine.search(ask('', { filters: { after: now - 30 * day } }))
      expect(total).toBe(2)
      expect(facets.date.map(({ count }) => count)).toEqual([1, 2, 3, 1])
      expect(facets.kind).toEqual([
        { value: 'lesson', count: 1 },
        { value: 'question', count: 1 },
      ])
    })

    it('takes several values of one facet as alternatives', async () => {
      expect((await idsOf('', { filters: { topics: ['kafka', 'testing'] } })).sort()).toEqual([
        'cache-question',
        'kafka-lag',
        'kafka-lesson',
      ])
      expect(await idsOf('', { filters: { authors: ['jonas'], outcomes: ['failed'] } })).toEqual([
        'kafka-lesson',
      ])
    })

    it.each([
      '',
      'kafka',
      'zanzibar',
      '"rolling restart"',
      'kafca',
      'in:board',
      'is:secret',
      'by:ceo',
      '-xyzzy',
      '-in:open',
    ])('never shows or counts a post of a space the reader is not in (%j)', async (typed) => {
      const result = await engine.search(ask(typed, { filters: {}, limit: 20 }))
      expect(result.hits.map(({ id }) => id)).not.toContain('secret-kafka')
      const told = JSON.stringify(result)
      for (const secret of ['board', 'merger', 'mixed', '"secret"', 'zanzibar'])
        expect(told).not.toContain(secret)
      const all = await engine.search(ask(typed, { spaceIds: ['open', 'board'] }))
      const open = all.hits.filter(({ id }) => id !== 'secret-kafka')
      expect(result.total).toBe(open.length)
    })

    it('does not let a picked space widen what the reader may see', async () => {
      const result = await engine.search(ask('kafka', { filters: { spaces: ['board'] } }))
      expect(result).toMatchObject({ hits: [], total: 0 })
      expect(result.facets.space).toEqual([{ value: 'open', count: 2 }])
    })

    it('finds nothing for a reader of no space', async () => {
      for (const typed of ['', 'kafka', '-kafka', 'in:open']) {
        const result = await engine.search(ask(typed, { spaceIds: [] }))
        expect(result).toMatchObject({ hits: [], total: 0 })
        expect(Object.values(result.facets).flat()).toEqual([])
      }
      expect(await engine.suggest({ text: 'kaf', spaceIds: [], limit: 5 })).toEqual([])
    })

    it.each<[typed: string, found: string[]]>([
      ['kaf', ['kafka-lag', 'kafka-lesson']],
      ['flak', ['cache-question']],
      ['flaky te', ['cache-question']],
      ['deployment of bil', ['deploy-experiment']],
      ['billng', ['deploy-experiment']],
      ['zanz', []],
      ['', []],
    ])('suggests while %j is being typed', async (text, found) => {
      const suggestions = await engine.suggest({ text, spaceIds: ['open'], limit: 5 })
      expect(suggestions.map(({ id }) => id).sort()).toEqual(found)
    })

    it('marks what was typed in a suggestion', async () => {
      const [suggestion] = await engine.suggest({ text: 'flaky', spaceIds: ['open'], limit: 5 })
      expect(suggestion?.kind).toBe('question')
      expect(marked(suggestion?.title ?? [])).toBe('[Flaky] tests in the cache module')
    })

    it('sees an edited, moved and removed post at once', async () => {
      await engine.apply({ upsert: [document('draft', { title: 'Quokka migration' })], remove: [] })
      expect(await idsOf('quokka')).toEqual(['draft'])
      await engine.apply({ upsert: [document('draft', { title: 'Wombat migration' })], remove: [] })
      expect(await idsOf('quokka')).toEqual([])
      expect(await idsOf('wombat')).toEqual(['draft'])
      await engine.apply({
        upsert: [document('draft', { title: 'Wombat migration', spaceId: 'board' })],
        remove: [],
      })
      expect(await idsOf('wombat')).toEqual([])
      expect(await idsOf('wombat', { spaceIds: ['board'] })).toEqual(['draft'])
      await engine.apply({ upsert: [], remove: ['draft', 'never-there'] })
      expect(await idsOf('wombat', { spaceIds: ['board'] })).toEqual([])
    })

    it('reads characters that mean something to HTML or to the engine as text', async () => {
      const title = '<script>alert(1)</script> & \uE000"quoted"\uE001 capybara'
      await engine.apply({ upsert: [document('odd', { title })], remove: [] })
      const { hits } = await engine.search(ask('capybara'))
      expect(marked(hits[0]?.title ?? [])).toBe('<script>alert(1)</script> & "quoted" [capybara]')
      await engine.apply({ upsert: [], remove: ['odd'] })
    })
  })
}
