import { eventType } from '~/platform/event-type'
import type { NoticeKindName } from './notice-kinds'

/** What another feature wants somebody to be told, once, in the transaction in which it happened. */
export interface Told {
  kind: NoticeKindName
  /** Who is told; each of them once. Whoever cannot read `postId` or `spaceId` by then is left out. */
  to: string[]
  /** Who did it; never told of it themselves. Null where nobody did, or nobody may know who. */
  actorId: string | null
  /** Names what happened, such as `request:x`. Nobody is told the same fact twice, however often it is recorded. */
  fact: string
  /** What belongs in one line of the inbox while it is unread; the fact itself when nothing joins it. */
  thread: string
  /** The page it is about, without a query, such as `/mentoring/x`. Opening it, or a page below it, is having read it. */
  page: string
  /** Where the line leads, with a place on the page; `page` when left out. */
  path?: string
  /** What the line names after its sentence, unless it is about a post, which it names by its title then. */
  title?: string
  postId?: string
  spaceId?: string
  /** What is told together comes in one mail to those who want mail at once; the fact alone when left out. */
  bundle?: string
  /** A mute of the post, its topics, its space or the actor silences it; left out, it is meant for them and passes. */
  mutable?: boolean
}

export const personTold = eventType<Told>('notices.person-told')

/** It is not so any more: whoever has not read it never will. */
export const factWithdrawn = eventType<{ fact: string }>('notices.fact-withdrawn')

/**
 * Notices were given: their items have this fact, what goes into one mail has the same `bundle`, and their people's ids are above `after` and up to `upTo`. For
 * channels, which look the items up, and look again at settings, state and visibility when they send.
 */
export const noticesGiven = eventType<{ fact: string; bundle: string; after: string; upTo: string }>(
  'notices.given',
)

/** They are told in other ways, or get their digest at another time, from now on. */
export const noticeSettingsRevised = eventType<{ userId: string }>('notices.settings-revised')
