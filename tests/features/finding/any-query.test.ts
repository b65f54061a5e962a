import { afterAll, beforeAll, expect, test } from 'vitest'
import { person, privateSpace, topic } from '../../support/people'
import { numbersFrom } from '../../support/random'
import { openSite } from '../../support/site'
import { published } from './searching'

const QUERIES = 2000
const AT_ONCE = 8

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

// What people type, what they half type, and what the two engines, SQL and HTML have a meaning of their own for.
const PIECES = [
  ...['quokka', 'the', 'restart', 'ERR_CONN_42', 'foo.bar()', 'std::vector', "don't", 'kafka', 'C++', 'x'],
  ...[
    'topic:',
    'topic:kafka',
    'by:@',
    'kind:lesson',
    'kind:',
    'is:answered',
    'in:"',
    'after:2024-13',
    'before:2024',
  ],
  ...[
    '"',
    '""',
    '"rolling',
    "'",
    '`',
    '-',
    '--',
    '-"',
    '- -',
    '+',
    '*',
    '^',
    '~',
    '(',
    ')',
    '((',
    '{',
    '}',
    '[',
    ']',
  ],
  ...[
    'AND',
    'OR',
    'NOT',
    'NEAR(',
    'NEAR/3',
    'title:',
    'content:quokka',
    '{title body}:',
    'rowid',
    'quokka*',
    '^quokka',
  ],
  ...[
    'spaceId = "x"',
    'spaceId IN []',
    '" OR spaceId EXISTS OR kind = "',
    '_geoRadius(1,1,1)',
    "'; drop table Post;--",
  ],
  ...[
    '%',
    '%25',
    '_',
    '\\',
    '\\"',
    '/',
    '//',
    '?',
    '&',
    '#',
    '=',
    ';',
    ',',
    '|',
    '<script>',
    '</title>',
    '{{7*7}}',
    '$(1)',
  ],
  ...[
    '😀',
    '👩‍👩‍👧‍👦',
    '🏳️‍🌈',
    'مرحبا',
    'שלום',
    '\u202eabc',
    '日本語',
    'ﬁ',
    'é',
    'e\u0301\u0301\u0301',
    'İ',
    'ß',
    '\ud83d',
    '\u0000',
  ],
  ...[
    '\n',
    '\t',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\ue000',
    '1e999',
    '-0',
    'null',
    'undefined',
    '__proto__',
    'constructor',
  ],
]

/** Half of them end in the middle of something; one in a hundred is ten thousand characters long. */
function* queries(): Generator<string> {
  const random = numbersFrom(20_240_607)
  const upTo = (most: number) => Math.floor(random() * most)
  for (let made = 0; made < QUERIES; made++) {
    const glue = random() < 0.6 ? ' ' : ''
    const text = Array.from({ length: 1 + upTo(8) }, () => PIECES[upTo(PIECES.length)]).join(glue)
    const whole = made % 100 === 0 ? text.repeat(10_000).slice(0, 10_000) : text
    yield random() < 0.5 ? whole : whole.slice(0, whole.length - upTo(whole.length / 2))
  }
}

test('two thousand odd queries all get a page of results and suggestions, and none of them another space', async () => {
  const spaceId = await privateSpace('board')
  await topic('kafka')
  const [insider, reader] = [await person({ spaces: ['board'] }), await person()]
  await published(insider, { title: 'Where is the quokka kept after a rolling restart?', topics: 'kafka' })
  await published(insider, {
    title: 'When does the quokka merger restart, and is ERR_CONN_42 known?',
    spaceId,
  })
  const waiting = queries()
  const asked: string[] = []
  async function ask() {
    for (const query of waiting) {
      asked.push(query)
      const path = pathFor(asked.length)
      const { status, text } = await site.get(`${path}?${new URLSearchParams({ q: query })}`, reader)
      const what = `${path} for ${JSON.stringify(query.slice(0, 200))}`
      expect(status, what).toBe(200)
      expect(text, what).not.toMatch(/Something broke|SanitizedError|quokka merger/)
      if (path === '/search') expect(text, what).toContain('Search · Hindsight</title>')
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, ask))
  expect(new Set(asked).size).toBeGreaterThan(QUERIES * 0.9)
}, 120_000)

/** Turn about. Drawing every page would take most of the time, so of most of them only the data is asked for. */
function pathFor(place: number): string {
  if (place % 2 === 0) return '/search/suggestions'
  return place % 20 === 1 ? '/search' : '/search.data'
}
