const ENOUGH_WORDS = 5

/** Fields that choose from a list: any change of them is a change of what the post says. */
const CHOSEN = ['outcome', 'status', 'verdict', 'decision']

type Values = Record<string, unknown>

/**
 * Whether a post says something else after an edit, rather than the same without a typo: a choice changed, or at least
 * five words stand in one text and not in the other.
 */
export function changedEnough(before: Values, after: Values): boolean {
  if (CHOSEN.some((field) => (before[field] ?? '') !== (after[field] ?? ''))) return true
  const [old, young] = [wordsOf(before), wordsOf(after)]
  const apart =
    [...old].filter((word) => !young.has(word)).length + [...young].filter((word) => !old.has(word)).length
  return apart >= ENOUGH_WORDS
}

function wordsOf(values: Values): Set<string> {
  const texts = Object.entries(values).filter(([name]) => !['topics', 'spaceId', 'reviewBy'].includes(name))
  const words = texts.flatMap(
    ([, value]) =>
      String(value)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
  )
  return new Set(words)
}
