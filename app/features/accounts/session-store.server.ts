import type { Adapter, DatabaseSession } from 'lucia'
import { now } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { hashToken } from '~/platform/id.server'
import { row, sql } from '~/platform/sql.server'
import { suspendedSql } from './suspended.server'

/** How fine "last seen" is: a write now and then, not one for each request. */
const SEEN_EVERY_MS = 10 * 60 * 1000

/**
 * Lucia's store. The cookie holds a token; the row is named by the token's keyed hash, so reading the database
 * gives nobody a session. A deactivated or suspended person has no sessions, whatever rows are left.
 */
export const sessionStore: Adapter = {
  async getSessionAndUser(token) {
    const id = hashToken(token)
    const found = row<{ userId: string; expiresAt: number; seenAt: number; device: string }>(
      sql`select s."userId", s."expiresAt", s."seenAt", s.device from "Session" s
          where s.id = ${id}
            and not exists (select 1 from "Deactivation" d where d."userId" = s."userId")
            and not ${suspendedSql(sql`s."userId"`)}`,
    )
    if (!found) return [null, null]
    if (found.seenAt < now().getTime() - SEEN_EVERY_MS) await markSeen(id)
    return [
      session(token, found.userId, new Date(found.expiresAt), found),
      { id: found.userId, attributes: {} },
    ]
  },

  async getUserSessions(userId) {
    const found = await db.session.findMany({ where: { userId, expiresAt: { gt: now() } } })
    return found.map((it) => session(it.id, userId, it.expiresAt, it))
  },

  async setSession({ id, userId, expiresAt, attributes }) {
    await transaction((tx) =>
      tx.session.create({
        data: {
          id: hashToken(id),
          userId,
          expiresAt,
          device: attributes.device,
          createdAt: now(),
          seenAt: now(),
        },
      }),
    )
  },

  async updateSessionExpiration(token, expiresAt) {
    await transaction((tx) =>
      tx.session.updateMany({ where: { id: hashToken(token) }, data: { expiresAt, seenAt: now() } }),
    )
  },

  async deleteSession(token) {
    await transaction((tx) => tx.session.deleteMany({ where: { id: hashToken(token) } }))
  },

  async deleteUserSessions(userId) {
    await transaction((tx) => tx.session.deleteMany({ where: { userId } }))
  },

  async deleteExpiredSessions() {
    await transaction((tx) => tx.session.deleteMany({ where: { expiresAt: { lte: now() } } }))
  },
}

async function markSeen(id: string): Promise<void> {
  await transaction((tx) => tx.session.updateMany({ where: { id }, data: { seenAt: now() } }))
}

function session(
  id: string,
  userId: string,
  expiresAt: Date,
  { device }: { device: string },
): DatabaseSession {
  return { id, userId, expiresAt, attributes: { device } }
}
