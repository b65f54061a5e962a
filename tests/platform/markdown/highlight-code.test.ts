import { describe, expect, test } from 'vitest'
import { codeHighlighter } from '~/platform/markdown/highlight-code.server'

const line = 'const total = items.filter((item) => item.open).length // so many\n'
const lines = (count: number) => line.repeat(count)

/** How many of these blocks are coloured in one document. */
function coloured(blocks: [language: string, code: string][]): number {
  const highlight = codeHighlighter()
  return blocks.filter(([language, code]) => highlight(code, language) !== null).length
}

describe('code is coloured', () => {
  test('in a language of ours, by any of its names, and in no other', () => {
    const highlight = codeHighlighter()
    expect(highlight('const a = 1', 'ts')).toBe(
      '<span class="hljs-keyword">const</span> a = <span class="hljs-number">1</span>',
    )
    expect([highlight('a', 'klingon'), highlight('a', '')]).toEqual([null, null])
  })

  test('up to some three hundred lines of it', () => {
    expect(coloured([['ts', lines(300)]])).toBe(1)
    expect(coloured([['ts', lines(5_000)]])).toBe(0)
  })

  test('in as many blocks as a document may afford, however many it has, and in the short one after a long one', () => {
    const many = coloured(Array.from({ length: 1_000 }, () => ['ts', lines(10)]))
    expect(many).toBeGreaterThan(20)
    expect(many).toBeLessThan(100)
    expect(coloured(Array.from({ length: 10_000 }, () => ['ts', 'a']))).toBeLessThan(1_000)
    expect(
      coloured([
        ['ts', lines(5_000)],
        ['ts', line],
      ]),
    ).toBe(1)
  })

  test('unless a line is too long to be code', () => {
    expect(coloured([['json', `"${'a'.repeat(900)}"`]])).toBe(1)
    expect(coloured([['json', `"${'a'.repeat(1_000)}"`]])).toBe(0)
    expect(coloured([['json', `{\n"${'a'.repeat(1_000)}"\n}`]])).toBe(0)
  })

  // Each of these took from one to ninety seconds: grammars look from each place to the end of the line, or of the block.
  test.each([
    ['markdown', '[]('],
    ['java', '$'],
    ['typescript', '_'],
    ['ini', '1_'],
    ['csharp', 'select '],
    ['csharp', 'a\n'],
    ['cs', 'enum a\n'],
  ])('no more where its cost grows with the square: %s of %j', (language, piece) => {
    const wrapped = piece.repeat(20_000).replace(/.{900}/g, '$&\n')
    const most = [20_000, 10_000, 5_000, 2_500, 1_200].find(
      (size) => coloured([[language, wrapped.slice(0, size)]]) > 0,
    )
    expect(most).toBeGreaterThan(1_000)
    expect(most).toBeLessThan(11_000)
  })
})
