import { describe, expect, test } from 'vitest'
import { excerpt, toPlainText } from '~/platform/markdown/plain-text'
import { renderMarkdown } from '~/platform/markdown/render-markdown.server'

const textOf = (source: string) =>
  toPlainText(renderMarkdown(source, { person: () => null, topic: () => null }))

describe('the words of a body', () => {
  test('stand on one line for each block', () => {
    expect(textOf('# Title\n\nOne *two*\nthree.\n\n- a\n- b\n\n> c')).toBe('Title\nOne two\nthree.\na\nb\nc')
  })

  test('keep code as it is, indentation and angle brackets too', () => {
    expect(textOf('See:\n\n```ts\nif (a < b) {\n  go("x")\n}\n```\n\nDone.')).toBe(
      'See:\nif (a < b) {\n  go("x")\n}\nDone.',
    )
    expect(textOf('```\nfirst\n\n    indented\n```')).toBe('first\n\n    indented')
  })

  test('keep the cells of a table apart', () => {
    expect(textOf('| a | b |\n|---|---|\n| 1 | 2 |')).toBe('a b\n1 2')
  })

  test('hold what was written about an image, and no address', () => {
    expect(textOf('![A chart](/media/a.png) [here](https://example.com)')).toBe('A chart here')
  })

  test('hold the text of a footnote but not its arrows', () => {
    expect(textOf('Yes[^1] no[^1].\n\n[^1]: Because.')).toBe('Yes1 no1.\nBecause.')
  })

  test('show characters and not their codes, once', () => {
    expect(textOf('a & b < c &amp;lt; "d"')).toBe('a & b < c &lt; "d"')
    expect(toPlainText('<p>&#39;&#x1F600;&#0;&nbsp;x</p>')).toBe("'😀&#0; x")
  })
})

describe('an excerpt', () => {
  test('of a short text is the text on one line', () => {
    expect(excerpt('one\n  two ')).toBe('one two')
  })

  test('ends at a word, with an ellipsis, and is no longer than asked', () => {
    expect(excerpt('one two three four', 14)).toBe('one two three…')
    expect(excerpt('one two three four', 13)).toBe('one two…')
    expect(excerpt('one two, three', 10)).toBe('one two…')
  })

  test('cuts a single long word rather than showing nothing', () => {
    expect(excerpt('a'.repeat(300), 10)).toBe(`${'a'.repeat(9)}…`)
  })

  test('never shows half a character', () => {
    for (let max = 2; max < 12; max++) expect(excerpt('😀'.repeat(20), max)).not.toMatch(/\p{Surrogate}/u)
    expect(excerpt('😀😀😀', 4)).toBe('😀…')
  })
})
