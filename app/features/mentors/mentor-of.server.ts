import type { Viewer } from '~/features/accounts/viewer'
import { sql } from '~/platform/sql.server'
import type { MentorCardView } from './mentor-card-view'
import { mentorCards } from './mentor-cards.server'

/** What somebody offers as a mentor, or null when they offer nothing or are no longer here. */
export function mentorOf(viewer: Viewer, personId: string): MentorCardView | null {
  const [card] = mentorCards(
    viewer,
    sql`where u.id = ${personId} and not exists (select 1 from "Deactivation" d where d."userId" = u.id)`,
  )
  return card ?? null
}
