const ENDINGS = ['ation', 'ing', 'ion', 'ed', 'ly', 'ie', 'y', 'e']
const SHORTEST = 3

/**
 * The stem of an English word, cut generously: 'rotating', 'rotation', 'rotates' and 'rotated' are `rotat`. Only for
 * putting what was asked together, so what is left need not be a word. Codes and other alphabets stay whole.
 */
export function stem(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word
  const one = word.length > SHORTEST && /[^su]s$/.test(word) ? word.slice(0, -1) : word
  const ending = ENDINGS.find((it) => one.endsWith(it) && one.length - it.length >= SHORTEST)
  if (!ending) return one
  const left = one.slice(0, -ending.length)
  // 'stopped' and 'stops' are the same.
  return left.length > SHORTEST && /([bdgmnprt])\1$/.test(left) ? left.slice(0, -1) : left
}
