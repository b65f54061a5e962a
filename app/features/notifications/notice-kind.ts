export const CHANNELS = ['app', 'push', 'mail', 'digest', 'never'] as const
/**
 * How one is told: in the inbox only; there and at once on one's devices; there, on them and by mail at once; there and in
 * the next digest; not at all.
 */
export type Channel = (typeof CHANNELS)[number]

/** The ways in which devices show it. */
export const AT_ONCE: Channel[] = ['push', 'mail']

export interface NoticeKind {
  /** What it is called where one chooses how to be told. */
  label: string
  /** When it comes, as a sentence. */
  when: string
  /** How everybody is told who has not chosen. */
  channel: Channel
  /**
   * Who did what, without the title of what it is about: `by` is "Asha", or "Asha and 4 others", and `what` the `title`
   * that one of them alone came with.
   */
  says(by: string, what: string): string
  /** The same where it concerns a post of one's own, if that reads differently. */
  saysToAuthor?(by: string): string
}

/** Checks that it is whole, and keeps what it is exactly. */
export const kind = (known: NoticeKind): NoticeKind => known
