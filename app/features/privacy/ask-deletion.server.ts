import { requireAnotherAdmin } from '~/features/accounts/last-admin.server'
import { passwordFits } from '~/features/accounts/passwords.server'
import type { Viewer } from '~/features/accounts/viewer'
import { isPseudonym } from '~/features/anonymity/pseudonym-handle'
import { audit } from '~/platform/audit.server'
import { now } from '~/platform/clock.server'
import { db, type Tx, transaction } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { limit } from '~/platform/limits.server'
import { record } from '~/platform/outbox.server'
import { LEAVE_FIRST, mayDeleteAccountOf } from './deletion-rules'
import { deletionAsked } from './erasure-events'
import { GRACE_DAYS } from './erasure-times'
import { NOT_BY_NAME, namedIn } from './words-of'

const DAY_MS = 24 * 3_600_000

/**
 * Asks for the viewer's own account to be deleted when the days of grace are over. Until then nothing changes; asked
 * again, the day stays.
 * @throws Invalid for a wrong password and for the last administrator; TooMany
 */
export async function askOwnDeletion(viewer: Viewer, password: string): Promise<void> {
  await limit(`delete account ${viewer.id}`, { tries: 10, seconds: 15 * 60 })
  const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id: viewer.id } })
  if (!(await passwordFits(passwordHash, password)))
    throw new Invalid({ password: 'This is not your password. Type it again.' })
  await transaction(async (tx) => {
    if (viewer.role === 'admin') await requireAnotherAdmin(tx, viewer.id)
    const dueAt = await ask(tx, viewer.id, viewer.id)
    if (dueAt) await record(tx, deletionAsked({ userId: viewer.id, dueAt: dueAt.getTime() }))
  })
}

/**
 * The same for somebody who left, by an administrator, who says why for the audit log.
 * @throws NotFound for everybody else; Forbidden while the person has access; Invalid on `why` when it names them,
 * because the log is never changed
 */
export async function askDeletionOf(viewer: Viewer, personId: string, why: string): Promise<void> {
  await transaction(async (tx) => {
    const person = await tx.user.findUnique({ where: { id: personId }, include: { deactivation: true } })
    if (viewer.role !== 'admin' || !person || isPseudonym(person.handle)) throw new NotFound()
    const known = { id: personId, deactivated: person.deactivation !== null }
    if (!mayDeleteAccountOf(viewer, known)) throw new Forbidden(LEAVE_FIRST)
    if (namedIn(person, why)) throw new Invalid({ why: NOT_BY_NAME })
    const asked = await ask(tx, personId, viewer.id)
    const subject = `person:${personId}`
    if (asked) await audit(tx, { byId: viewer.id, what: 'person.deletion-asked', subject, why })
  })
}

/** When it is due, or null when it was asked for before. */
async function ask(tx: Tx, userId: string, askedById: string): Promise<Date | null> {
  if (await tx.erasure.findUnique({ where: { userId }, select: { userId: true } })) return null
  const askedAt = now()
  const dueAt = new Date(askedAt.getTime() + GRACE_DAYS * DAY_MS)
  await tx.erasure.create({ data: { userId, askedById, askedAt, dueAt } })
  return dueAt
}
