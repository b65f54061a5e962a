import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from './contract-cases'
import { ask, document, marked } from './library'

const documents = [
  document('code', { title: 'The consumer stops after the upgrade', body: 'It says ERR_CONN_42: timeout.' }),
  document('next-code', { title: 'Another failure', body: 'It says ERR_CONN_43 (timeout).' }),
  document('loose', { title: 'Err, conn 42 is what he called it' }),
  document('mongo', { title: 'Duplicate keys', body: 'Since Monday we get E11000 on every second insert.' }),
  document('cpp', { title: 'Linking C++ modules', body: 'Only std::vector<int> is left out.' }),
  document('c', { title: 'Vitamin C for the team', body: 'Plan B, class C, part c.' }),
  document('node', { title: 'Out of memory', body: 'Start it with `--max-old-space-size=4096`.' }),
  document('space', { title: 'The max size of the old space', body: 'Boxes in the old space.' }),
  document('package', {
    title: 'Which package',
    body: 'It is in @acme/parse-kit, see src/lib/read-file.ts:12.',
  }),
  document('ticket', { title: 'Follow-up', body: 'Continues #1234, as of v2.10.3. Call foo.bar(x) first.' }),
  document('number', { title: 'We sold 1234 cups', body: 'Foo bar cups, 2 of 10 and 3.' }),
  document('camel', { title: 'Where it is read', body: 'It is in parseUserName, below.' }),
  document('test', { title: 'One test', body: 'It is red.' }),
  document('testing', { title: 'How testing works', body: 'It is green.' }),
  document('filed', {
    title: 'Pods are evicted',
    topics: ['kubernetes'],
    topicWords: 'kubernetes Kubernetes k8s',
  }),
  document('says', { title: 'Moving to Kubernetes' }),
  document('says-short', { title: 'Moving off k8s' }),
  document('delivery', { title: 'Continuous delivery at last' }),
  document('japanese', { title: '全文検索の使い方', body: '日本語の文書を検索します。' }),
  document('chinese', { title: '如何使用搜索引擎' }),
  document('thai', { title: 'วิธีใช้เครื่องมือค้นหา' }),
  document('hindi', { title: 'हिन्दी में खोज' }),
  document('korean', { title: '한국어 검색' }),
  document('greek', { title: 'Αναζήτηση στα ελληνικά' }),
  document('arabic', { title: 'البحث باللغة العربية' }),
  document('polish', { title: 'Źródło błędów' }),
]

/** What counts as a word, and what it stands for, whichever engine answers. */
export function wordCases(name: string, make: () => Promise<Engine>): void {
  describe(`words as ${name} understands them`, () => {
    let engine: Engine
    const idsOf = async (typed: string) => (await engine.search(ask(typed))).hits.map(({ id }) => id)

    beforeAll(async () => {
      engine = await make()
      await engine.apply({ upsert: documents, remove: [] })
      await engine.applyNames({
        upsert: [
          { type: 'topic', id: '1', name: 'Kubernetes', otherWords: ['kubernetes', 'k8s'], spaceId: null },
          { type: 'topic', id: '2', name: 'Continuous delivery', otherWords: ['cd'], spaceId: null },
        ],
        remove: [],
      })
    })

    it.each<[typed: string, found: string[]]>([
      ['ERR_CONN_42', ['code']],
      ['err_conn_42', ['code']],
      ['(ERR_CONN_42)', ['code']],
      ['E11000', ['mongo']],
      ['C++', ['cpp']],
      ['std::vector', ['cpp']],
      ['--max-old-space-size', ['node']],
      ['@acme/parse-kit', ['package']],
      ['src/lib/read-file.ts', ['package']],
      ['read-file.ts', ['package']],
      ['#1234', ['ticket']],
      ['v2.10.3', ['ticket']],
      ['foo.bar()', ['ticket']],
    ])('%s is found as a whole', async (typed, found) => {
      expect(await idsOf(typed)).toEqual(found)
    })

    it.each<[typed: string, found: string[]]>([
      ['conn', ['code', 'loose', 'next-code']],
      ['ERR_CONN', ['code', 'loose', 'next-code']],
      ['1234', ['number', 'ticket']],
      ['acme', ['package']],
      ['parseUserName', ['camel']],
      ['user name', ['camel']],
    ])('by %s codes are found that hold it', async (typed, found) => {
      expect((await idsOf(typed)).sort()).toEqual(found)
    })

    it.each<[typed: string, found: string[]]>([
      ['"test"', ['test']],
      ['"testing"', ['testing']],
      ['red -test', []],
      ['green -test', ['testing']],
      ['"vitamin d"', []],
      ['"C++"', ['cpp']],
      ['class -C++', ['c']],
      ['timeout -ERR_CONN_42', ['next-code']],
      ['-"foo.bar()" 1234', ['number']],
    ])('%s is obeyed to the letter', async (typed, found) => {
      expect((await idsOf(typed)).sort()).toEqual(found)
    })

    it('a synonym finds what is filed under a topic and what says its name, and the other way round', async () => {
      for (const typed of ['k8s', 'kubernetes'])
        expect((await idsOf(typed)).sort()).toEqual(['filed', 'says', 'says-short'])
      expect(await idsOf('cd')).toEqual(['delivery'])
      const [hit] = (await engine.search(ask('cd'))).hits
      expect(marked(hit?.title ?? [])).toMatch(/^\[Continuous(\] \[| )delivery\] at last$/)
    })

    it('a synonym that a moderator takes away is none any more', async () => {
      const topic = { type: 'topic' as const, id: '2', name: 'Continuous delivery', spaceId: null }
      await engine.applyNames({ upsert: [{ ...topic, otherWords: [] }], remove: [] })
      expect(await idsOf('cd')).toEqual([])
    })

    it.each<[typed: string, found: string]>([
      ['検索', 'japanese'],
      ['日本語の文書', 'japanese'],
      ['全文検索はどう使いますか', 'japanese'],
      ['搜索引擎', 'chinese'],
      ['ค้นหา', 'thai'],
      ['हिन्दी', 'hindi'],
      ['검색', 'korean'],
      ['Αναζήτηση', 'greek'],
      ['العربية', 'arabic'],
      ['zrodlo', 'polish'],
      ['błędów', 'polish'],
    ])('%s is a word in its own script', async (typed, found) => {
      expect((await idsOf(typed))[0]).toBe(found)
    })

    it.each(['relevance', 'newest', 'useful'] as const)(
      'a slip stays one in quotes and when the reader insists, sorted by %s',
      async (sort) => {
        const found = async (typed: string, exact: boolean) =>
          (await engine.search(ask(typed, { sort, exact }))).hits.map(({ id }) => id)
        expect(await found('evictde', false)).toEqual(['filed'])
        expect(await found('evictde', true)).toEqual([])
        expect(await found('"evictde"', false)).toEqual([])
        expect(await found('consumer evictde', true)).toEqual(['code'])
      },
    )

    it('marks a word where it stands between others without a space', async () => {
      const { hits } = await engine.search(ask('検索'))
      expect(marked(hits[0]?.title ?? [])).toContain('[検索]')
      expect(JSON.stringify(hits)).not.toContain('\u200B')
    })
  })
}
