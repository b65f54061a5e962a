import { describe, expect, it } from 'vitest'
import { dateStart, formatQuery, parseQuery } from '#search/query-grammar'

const word = (text: string, minus = false) => ({ type: 'word', text, minus })
const phrase = (text: string, minus = false) => ({ type: 'phrase', text, minus })
const operator = (key: string, value: string, minus = false) => ({ type: 'operator', key, value, minus })

const cases: [typed: string, terms: unknown[]][] = [
  ['', []],
  ['   \n\t ', []],
  ['flaky tests', [word('flaky'), word('tests')]],
  ['"rolling restart" kafka', [phrase('rolling restart'), word('kafka')]],
  ['"  rolling \n restart "', [phrase('rolling restart')]],
  [
    '-kafka -"blue green" -topic:ci',
    [word('kafka', true), phrase('blue green', true), operator('topic', 'ci', true)],
  ],
  ['--force - item', [word('--force'), word('item')]],
  [
    'topic:#CI by:@Mara kind:Lessons is:Failed',
    [operator('topic', 'ci'), operator('by', 'mara'), operator('kind', 'lesson'), operator('is', 'failed')],
  ],
  ['TOPIC:ci In:"Data platform"', [operator('topic', 'ci'), operator('in', 'Data platform')]],
  ['after:2024 before:2024-03-09', [operator('after', '2024'), operator('before', '2024-03-09')]],
  ['std::vector http://x.y/z foo:bar', [word('std::vector'), word('http://x.y/z'), word('foo:bar')]],
  ['topic: ci', [word('topic:'), word('ci')]],
  ['topic:"" ci', [word('topic:'), word('ci')]],
  ['say "hello', [word('say'), word('"hello')]],
  ['5" pipe', [word('5"'), word('pipe')]],
  ['"', []],
  ['"" "?!" ... -', []],
  [
    'ERR_CONN_42 foo.bar() C++ naïve 日本語',
    [word('ERR_CONN_42'), word('foo.bar()'), word('C++'), word('naïve'), word('日本語')],
  ],
  [
    'AND OR NOT NEAR( * ^x {title}',
    [word('AND'), word('OR'), word('NOT'), word('NEAR('), word('^x'), word('{title}')],
  ],
  ['a\u0000b \uE000c\uE001 \uD800d', [word('a'), word('b'), word('c'), word('d')]],
]

describe('what is typed into the search box', () => {
  it.each(cases)('%j is read as it is meant', (typed, terms) => {
    expect(parseQuery(typed).terms).toEqual(terms)
  })

  it.each(cases)('%j is written back so that it reads the same', (typed) => {
    const { terms } = parseQuery(typed)
    expect(parseQuery(formatQuery({ terms })).terms).toEqual(terms)
  })

  it('says which date it could not read, and keeps what was typed', () => {
    const query = parseQuery('deploy before:yesterday after:2024-13')
    expect(query.problems).toEqual([
      'before: wants a date such as 2024-03.',
      'after: wants a date such as 2024-03.',
    ])
    expect(formatQuery(query)).toBe('deploy before:yesterday after:2024-13')
  })

  it('says which kinds there are when another is asked for', () => {
    expect(parseQuery('kind:poem').problems).toEqual(['kind: wants question, lesson or experiment.'])
    expect(parseQuery('kind:experiments').problems).toEqual([])
  })

  it('takes a paste of sixty thousand words in its stride and says what it left out', () => {
    const started = performance.now()
    const query = parseQuery('lorem -ipsum "dolor sit '.repeat(20_000))
    expect(performance.now() - started).toBeLessThan(100)
    expect(query.terms).toHaveLength(64)
    expect(query.problems).toEqual([
      'Only the first 2,000 characters were searched.',
      'Only the first 64 words were searched.',
    ])
  })

  it('never throws and always reads back what it wrote, whatever the characters', () => {
    const characters = [
      '"',
      '-',
      ':',
      ' ',
      'a',
      'topic:',
      'after:',
      '2024',
      '\\',
      '(',
      '*',
      "'",
      'é',
      '\uD83D',
      '#',
      '@',
      's',
    ]
    let seed = 7
    const pick = () => {
      seed = (seed * 48271) % 2147483647
      return characters[seed % characters.length] ?? ''
    }
    for (let round = 0; round < 5000; round++) {
      const typed = Array.from({ length: 12 }, pick).join('')
      const { terms } = parseQuery(typed)
      expect(parseQuery(formatQuery({ terms })).terms, JSON.stringify(typed)).toEqual(terms)
    }
  })
})

describe('dates', () => {
  it.each([
    ['2024', '2024-01-01'],
    ['2024-03', '2024-03-01'],
    ['2024-2-29', '2024-02-29'],
    ['0099-01-01', '0099-01-01'],
  ])('%s begins on %s', (value, day) => {
    expect(dateStart(value)).toBe(Date.parse(`${day}T00:00:00Z`))
  })

  it.each(['', '24', '2023-02-29', '2024-13', '2024-00', '2024-01-32', '2024-1-1-1', 'now'])(
    '%j is none',
    (value) => {
      expect(dateStart(value)).toBeNull()
    },
  )
})
