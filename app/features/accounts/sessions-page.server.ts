import { now } from '~/platform/clock.server'
import { hashToken } from '~/platform/id.server'
import { rows, sql } from '~/platform/sql.server'
import { deviceWords } from './device-words'
import type { Viewer } from './viewer'

export interface OwnSession {
  /** The row's id: a hash, of no use as a cookie. */
  id: string
  device: string
  createdAt: number
  seenAt: number
  isThis: boolean
}

/** The devices where the viewer is signed in, last seen first. */
export function sessionsPage(viewer: Viewer, sessionToken: string | null): OwnSession[] {
  const thisId = sessionToken && hashToken(sessionToken)
  const found = rows<Omit<OwnSession, 'isThis'>>(
    sql`select id, device, "createdAt", "seenAt" from "Session"
        where "userId" = ${viewer.id} and "expiresAt" > ${now()} order by "seenAt" desc, id limit 100`,
  )
  return found.map((it) => ({ ...it, device: deviceWords(it.device), isThis: it.id === thisId }))
}
