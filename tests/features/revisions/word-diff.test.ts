import { describe, expect, test } from 'vitest'
import { editScript } from '~/features/revisions/edit-script'
import { type Chunk, wordDiff } from '~/features/revisions/word-diff'

const drawn = (chunks: Chunk[]) =>
  chunks
    .map((chunk) => {
      if (chunk.step === 'gap') return `…${chunk.words}…`
      return { same: chunk.text, del: `[-${chunk.text}-]`, ins: `[+${chunk.text}+]` }[chunk.step]
    })
    .join('')

/** Numbers that look random and are the same at every run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

describe('what changed between two texts', () => {
  test.each([
    ['the old key', 'the new key', 'the [-old-][+new+] key'],
    ['the old key', 'the key', 'the [-old -]key'],
    ['', 'all new', '[+all new+]'],
    ['one two three', 'one 2 3', 'one [-two three-][+2 3+]'],
    ['Grüße an alle', 'Grüsse an alle', '[-Grüße-][+Grüsse+] an alle'],
    ['same', 'same', 'same'],
    ['first line\nsecond', 'first line\nadded\nsecond', 'first line\n[+added\n+]second'],
  ])('%j to %j', (before, after, expected) => {
    expect(drawn(wordDiff(before, after))).toBe(expected)
  })

  test('gives both texts back, whatever they are', () => {
    const random = numbers(7)
    const text = () =>
      Array.from({ length: Math.floor(random() * 40) }, () => 'ab\n .x'[Math.floor(random() * 6)]).join('')
    for (let tries = 0; tries < 2000; tries++) {
      const [before, after] = [text(), text()]
      const chunks = wordDiff(before, after)
      const without = (step: string) =>
        chunks.map((chunk) => (chunk.step === step || chunk.step === 'gap' ? '' : chunk.text)).join('')
      expect([before, after, without('ins'), without('del')]).toEqual([before, after, before, after])
    }
  })

  test('leaves out what stayed far from any change, and says how much that is', () => {
    const long = Array.from({ length: 500 }, (_, index) => `word${index}`).join(' ')
    const shown = drawn(wordDiff(`${long} old ${long}`, `${long} new ${long}`))
    expect(shown).toMatch(/^…\d+… word4\d\d/)
    expect(shown).toContain('[-old-][+new+]')
    expect(shown.length).toBeLessThan(700)
  })

  test('finds the fewest steps, and gives up where it would take too many', () => {
    expect(editScript(['a', 'b', 'c'], ['a', 'c', 'd'], 9)).toEqual(['same', 'del', 'same', 'ins'])
    expect(editScript(['a', 'b', 'c'], ['x', 'y', 'z'], 5)).toBeNull()
    expect(editScript([], [], 0)).toEqual([])
  })

  test('goes by lines where more than a thousand words changed, and by the whole where no line stayed', () => {
    const lines = (word: string) =>
      Array.from({ length: 5000 }, (_, nth) => `${word}${nth} a b c d e f g h i j k`)
    expect(wordDiff(lines('x').join('\n'), lines('y').join('\n')).map(({ step }) => step)).toEqual([
      ...['del', 'ins', 'same'],
    ])
    const before = lines('x')
    const after = before.map((line, nth) => (nth % 20 ? line : line.toUpperCase()))
    const shown = wordDiff(before.join('\n'), after.join('\n'))
    expect(shown.filter(({ step }) => step === 'ins').length).toBe(250)
    expect(shown[1]).toEqual({ step: 'ins', text: 'X0 A B C D E F G H I J K\n' })
  })
})
