import type { NoticeKindName } from './notice-kinds'

export const SHELVES = ['inbox', 'unread', 'archive'] as const
/** Which lines of an inbox are looked at: all but the archived ones, the unread ones, the archived ones. */
export type Shelf = (typeof SHELVES)[number]

/** A line of the inbox as it is drawn. Times are milliseconds since 1970. */
export interface NoticeLine {
  id: string
  kind: string
  unread: boolean
  archived: boolean
  at: number
  /** "Asha and 4 others answered your question" */
  sentence: string
  /** What it is about. */
  title: string
  path: string
  /** Why it is here. */
  because: string
  /** Who did the newest of it; null where nobody may know. */
  actor: { id: string; name: string; avatar: string | null } | null
}

export interface InboxView {
  shelf: Shelf
  kind: NoticeKindName | null
  lines: NoticeLine[]
  /** What continues the list with the older lines. */
  older: string | null
  /** Unread lines by kind; together at most 1,000. */
  unread: Partial<Record<string, number>>
  /** When it was drawn. */
  until: number
}
