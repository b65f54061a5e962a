import { onCommit } from './db.server'

const MAX_AGE_MS = 30_000
const MAX_KEYS = 500
/** Reckoning takes at most a fiftieth of the time, however large the site and however often it changes. */
const REST = 50

interface Kept<Value> {
  value: Value
  at: number
  took: number
  commits: number
}

let commits = 0
const everything = new Set<Map<string, Kept<unknown>>>()
onCommit(() => {
  commits++
})

/**
 * A dear answer that many viewers share, kept for a while by `key`: until this process commits something and fifty
 * times as long as the reckoning took has passed, and for 30 seconds at most, since other processes commit as well.
 * Danger: what it keeps must not depend on who asks.
 */
export function kept<Value>(reckon: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Kept<Value>>()
  everything.add(known)
  return (key) => {
    const before = known.get(key)
    if (before && isFresh(before)) return before.value
    const at = performance.now()
    const value = reckon(key)
    if (known.size >= MAX_KEYS) known.clear()
    known.set(key, { value, at, took: performance.now() - at, commits })
    return value
  }
}

function isFresh({ at, took, commits: then }: Kept<unknown>): boolean {
  const age = performance.now() - at
  return age < MAX_AGE_MS && (then === commits || age < took * REST)
}

/** Forgets all that is kept, so that the next answer is of this moment; for tests. */
export function forgetKept(): void {
  for (const known of everything) known.clear()
}
