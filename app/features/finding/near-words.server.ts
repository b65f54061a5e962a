import { editDistance } from '#search/index'

/**
 * Whether two words are the same but for a slip of the finger: one edit from four letters on, two from nine. What
 * holds a digit is a code and has to be the same.
 */
export function isSlipOf(a: string, b: string): boolean {
  if (a === b) return true
  const shorter = Math.min(a.length, b.length)
  if (shorter < 4 || /\d/.test(a + b)) return false
  const most = shorter >= 9 ? 2 : 1
  return editDistance(a, b, most) <= most
}
