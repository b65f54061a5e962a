import { deviceWords } from '~/features/accounts/device-words'
import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { hashToken } from '~/platform/id.server'
import { vapidKeys } from '~/platform/push/vapid-keys.server'
import { rows, sql } from '~/platform/sql.server'

export interface PushDeviceLine {
  id: string
  device: string
  createdAt: number
  /** When it last showed something; null when it has not yet. */
  shownAt: number | null
  /** When it last could not be reached, if that was after it last showed something. */
  failedAt: number | null
  isThis: boolean
}

/** The viewer's devices that show notices, the newest first. One query. */
export function pushDevices(viewer: Viewer, sessionToken: string | null): PushDeviceLine[] {
  const thisSession = sessionToken && hashToken(sessionToken)
  const last = (state: string) =>
    sql`(select max(p."settledAt") from "NoticePush" p where p."deviceId" = d.id and p.state = ${state})`
  const found = rows<Omit<PushDeviceLine, 'isThis'> & { sessionId: string }>(sql`
    select d.id, d."sessionId", s.device, d."createdAt", ${last('sent')} "shownAt", ${last('failed')} "failedAt"
    from "PushDevice" d join "Session" s on s.id = d."sessionId"
    where s."userId" = ${viewer.id} and s."expiresAt" > ${now()} and d."siteKey" = ${vapidKeys().publicKey}
    order by d."createdAt" desc, d.id`)
  return found.map(({ sessionId, device, failedAt, ...it }) => ({
    ...it,
    device: deviceWords(device),
    failedAt: failedAt !== null && failedAt > (it.shownAt ?? 0) ? failedAt : null,
    isThis: sessionId === thisSession,
  }))
}
