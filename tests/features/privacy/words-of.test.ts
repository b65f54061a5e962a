import { describe, expect, test } from 'vitest'
import { namedIn, wordsOf } from '~/features/privacy/words-of'

const ada = { name: 'Ada O’Byron', handle: 'ada', email: 'ada@example.com' }
const { without } = wordsOf(ada, { shared: false })

describe('somebody is left unnamed', () => {
  test.each([
    ['Ask @ada.', 'Ask Former colleague.'],
    ['(@Ada), please', '(Former colleague), please'],
    ['Ada O’Byron said so', 'Former colleague said so'],
    ['ada  o’byron', 'Former colleague'],
    ['mail ada@example.com or ADA@EXAMPLE.COM', 'mail Former colleague or Former colleague'],
    ['[her page](/people/ada)', '[her page](/people)'],
    ['<p>Ask <a href="/people/ada" class="mention">@ada</a></p>', '<p>Ask Former colleague</p>'],
    ['q=by%3Aada+postgres', 'q=by%3Aformer-colleague+postgres'],
    ['postgres by:@ada', 'postgres by:@former-colleague'],
    ['/posts/x/what-ada-o-byron-meant', '/posts/x/what-former-colleague-meant'],
    ['{"body":"Ask @ada","n":1}', '{"body":"Ask Former colleague","n":1}'],
  ])('%s', (before, after) => expect(without(before)).toBe(after))
})

describe('nobody else is, and nothing that only looks like it', () => {
  test.each([
    '@ada-lee and @adam',
    '/people/ada-lee',
    'by:ada-lee',
    'npm i @ada/parser',
    'other.ada@example.com',
    'Ada, the language',
    'Program:\n```\n@ada\nclass Ada {}\n```\n',
    'An annotation `@ada` in code',
    '<pre><code>@ada</code></pre>',
    '{ "odd": "spacing" }',
    '[not json',
  ])('%s', (text) => expect(without(text)).toBe(text))
})

test('a name of one word means them only where the site wrote it', () => {
  const max = wordsOf({ name: 'Max', handle: 'mx', email: null }, { shared: false })
  expect(max.without('Max is the largest')).toBe('Max is the largest')
  expect(max.without('Max checked in', { ours: true })).toBe('Former colleague checked in')
})

test('somebody else of the same name stays named', () => {
  const shared = wordsOf(ada, { shared: true })
  expect(shared.without('Ada O’Byron and @ada')).toBe('Ada O’Byron and Former colleague')
})

test('what they are called may hold any sign', () => {
  const odd = { name: 'Jean-Luc (JL) O’Neil+', handle: 'jean-luc', email: 'jean-luc+x@a-b.example' }
  const said = wordsOf(odd, { shared: false }).without(
    '@jean-luc, jean-luc+x@a-b.example, Jean-Luc (JL) O’Neil+',
  )
  expect(said).toBe('Former colleague, Former colleague, Former colleague')
})

test('a sentence for the audit log may not name them', () => {
  expect(namedIn(ada, 'They asked us to.')).toBe(false)
  for (const said of ['Ada O’Byron asked', '@ada asked', 'ada@example.com asked'])
    expect(namedIn(ada, said)).toBe(true)
})
