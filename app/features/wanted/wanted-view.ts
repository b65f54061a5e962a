import type { Kind } from '~/features/posts/post-kinds'

export interface GapPerson {
  id: string
  handle: string
  name: string
  avatar: string | null
}

export interface GapPost {
  id: string
  slug: string
  title: string
  kind: Kind
}

/** Something that at least three people searched for in vain. */
export interface ShownGap {
  id: string
  text: string
  people: number
  /** The day on which the first of them asked. */
  since: number
  topic: string | null
  /** Somebody who knows the topic, as far as posts tell; nobody asked them. */
  proposed: GapPerson | null
  claim: (GapPerson & { isViewer: boolean; mayRelease: boolean }) | null
  /** Somebody asked it as a question, which has no answer yet. */
  question: GapPost | null
}

export interface FilledGap {
  id: string
  text: string
  people: number
  at: number
  post: GapPost
}

export interface WantedPage {
  gaps: ShownGap[]
  /** Where the next page begins. */
  next: string | null
  isFirst: boolean
  filled: FilledGap[]
  /** What the viewer waits for; nobody else is shown it. */
  waiting: { id: string; text: string; at: number }[]
  /** What the viewer asked for and can find now. */
  news: (GapPost & { at: number; text: string })[]
}
