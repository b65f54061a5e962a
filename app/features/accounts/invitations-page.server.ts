import { now } from '~/platform/clock.server'
import { rows, sql } from '~/platform/sql.server'
import { mayAdminister } from './account-rules'
import type { Role, Viewer } from './viewer'

export interface OpenInvitation {
  /** The event behind it; the link itself is known to nobody but its reader. */
  id: string
  email: string
  role: Role
  createdAt: number
  expiresAt: number
  inviterName: string | null
}

/** Invitations that wait for an answer, newest first: all of them for an administrator, else one's own. */
export function openInvitations(viewer: Viewer): OpenInvitation[] {
  const own = mayAdminister(viewer) ? sql`` : sql`and l."invitedById" = ${viewer.id}`
  return rows<OpenInvitation>(
    sql`select l."eventId" id, l.email, l.role, l."createdAt", l."expiresAt", u.name "inviterName"
        from "MailedLink" l left join "User" u on u.id = l."invitedById"
        where l.purpose = 'invitation' and l."usedAt" is null and l."expiresAt" > ${now()} ${own}
        order by l."createdAt" desc, l."eventId" limit 200`,
  )
}
