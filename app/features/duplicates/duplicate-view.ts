export interface LinkedQuestion {
  id: string
  slug: string
  title: string
}

/** What is known of a post's duplicates. */
export interface DuplicatesView {
  /** Set while it is closed; without an original that the viewer can read, that was moved or deleted since. Merged, its answers are there. */
  closed: { name: string; at: number; original: LinkedQuestion | null; merged: boolean } | null
  ledHere: (LinkedQuestion & { merged: boolean })[]
  /** How often somebody left their form for it. */
  answered: number
  mayClose: boolean
  mayMerge: boolean
}
