import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { hashToken, newToken } from '~/platform/id.server'
import { row, sql } from '~/platform/sql.server'
import type { Role } from './viewer'

export type Purpose = 'join' | 'invitation' | 'reset'

const DAY = 24 * 60 * 60 * 1000

/** How long a link of each purpose works, in milliseconds. */
export const LINK_MS: Record<Purpose, number> = { join: 7 * DAY, invitation: 7 * DAY, reset: 30 * 60 * 1000 }

export interface OpenLink {
  tokenHash: string
  purpose: Purpose
  email: string
  userId: string | null
  role: Role
}

/**
 * Makes the link that an event asked for and returns its token, which exists only here and in the mail. A repeated
 * delivery replaces the earlier link, whose mail may never have left; null when that one was used already.
 */
export function makeLink(
  eventId: string,
  link: { purpose: 'join' | 'reset'; email: string; userId?: string },
): Promise<string | null> {
  return transaction(async (tx) => {
    await tx.mailedLink.deleteMany({ where: { expiresAt: { lte: now() } } })
    const earlier = await tx.mailedLink.findUnique({ where: { eventId } })
    if (earlier?.usedAt) return null
    if (earlier) await tx.mailedLink.delete({ where: { eventId } })
    const token = newToken()
    await tx.mailedLink.create({
      data: { ...link, ...lifetime(link.purpose), eventId, tokenHash: hashToken(token) },
    })
    return token
  })
}

/** When a link made now begins and ends. */
export function lifetime(purpose: Purpose): { createdAt: Date; expiresAt: Date } {
  const createdAt = now()
  return { createdAt, expiresAt: new Date(createdAt.getTime() + LINK_MS[purpose]) }
}

/** The link behind a token while it works: not used, not expired. */
export function findLink(token: string, purposes: Purpose[]): OpenLink | null {
  const found = row<OpenLink>(
    sql`select "tokenHash", purpose, email, "userId", role from "MailedLink"
        where "tokenHash" = ${hashToken(token)} and "usedAt" is null and "expiresAt" > ${now()}`,
  )
  return found && purposes.includes(found.purpose) ? found : null
}

/** Uses a link up. False when somebody was faster. */
export async function spendLink(tx: Tx, { tokenHash }: OpenLink): Promise<boolean> {
  const used = await tx.mailedLink.updateMany({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now() } },
    data: { usedAt: now() },
  })
  return used.count === 1
}
