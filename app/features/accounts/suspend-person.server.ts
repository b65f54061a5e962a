import { isPseudonym } from '~/features/anonymity/pseudonym-handle'
import { personTold } from '~/features/notifications/notice-events'
import { audit } from '~/platform/audit.server'
import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { personSuspended, suspensionEnded } from './account-events'
import { mayModerate } from './account-rules'
import { holding } from './suspended.server'
import { dayOf } from './suspended-words'
import { canEndSuspension, canSuspend, MAX_DAYS, SUSPEND_REFUSED } from './suspension-rules'
import type { Role, Viewer } from './viewer'

const DAY_MS = 86_400_000

/**
 * Keeps somebody out until a moment: they are signed out at once, and learn why, and until when, once they give the right
 * password. It ends by itself. What they wrote stays. Somebody who is kept out until then already stays so.
 * @throws NotFound for who keeps no order on the site and for whom nobody is; Forbidden when they are not theirs to suspend;
 * Invalid on `until` when that is past or too far, and on `form` when they are suspended already, until another day.
 */
export async function suspendPerson(viewer: Viewer, handle: string, wanted: { until: Date; reason: string }) {
  const { until, reason } = wanted
  await transaction(async (tx) => {
    const person = await personToSuspend(tx, viewer, handle)
    if (!canSuspend(viewer, person)) throw new Forbidden(SUSPEND_REFUSED)
    const at = now()
    if (until <= at) throw new Invalid({ until: 'That day is past. Choose a later one.' })
    if (until.getTime() - at.getTime() > MAX_DAYS * DAY_MS)
      throw new Invalid({ until: 'Choose a day within a year. Deactivate who should not come back.' })
    const [standing] = person.suspensions
    if (standing && standing.until.getTime() === until.getTime()) return
    if (standing)
      throw new Invalid({ form: 'They are suspended already. End that first, to choose another day.' })

    const id = newId()
    await tx.suspension.create({ data: { id, userId: person.id, byId: viewer.id, at, until, reason } })
    await tx.session.deleteMany({ where: { userId: person.id } })
    await record(tx, personSuspended({ suspensionId: id, userId: person.id }))
    const subject = `person:${person.id}`
    await audit(tx, {
      byId: viewer.id,
      what: 'person.suspended',
      subject,
      after: until.toISOString(),
      why: reason,
    })
    await tell(tx, viewer, person, {
      fact: `suspended:${id}`,
      title: `Your account rests until ${dayOf(until)}`,
    })
  })
}

/**
 * Lets somebody in again before the day has come. Nobody who is not suspended is changed by it.
 * @throws NotFound for who keeps no order on the site and for whom nobody is; Forbidden when they are not theirs to let in.
 */
export async function endSuspension(viewer: Viewer, handle: string, why: string): Promise<void> {
  await transaction(async (tx) => {
    const person = await personToSuspend(tx, viewer, handle)
    if (!canEndSuspension(viewer, person)) throw new Forbidden(SUSPEND_REFUSED)
    const [standing] = person.suspensions
    if (!standing) return
    const { id, until } = standing
    const ended = { endedAt: now(), endedById: viewer.id, endedWhy: why }
    await tx.suspension.update({ where: { id }, data: ended })
    // A sign-in that was under way when it began may have left one.
    await tx.session.deleteMany({ where: { userId: person.id } })
    await record(tx, suspensionEnded({ suspensionId: id, userId: person.id }))
    const subject = `person:${person.id}`
    await audit(tx, {
      ...{ byId: viewer.id, what: 'person.suspension-ended', subject, why },
      ...{ before: until.toISOString(), after: ended.endedAt.toISOString() },
    })
    await tell(tx, viewer, person, { fact: `suspension-ended:${id}`, title: 'Your account is open again' })
  })
}

async function personToSuspend(tx: Tx, viewer: Viewer, handle: string) {
  if (!mayModerate(viewer)) throw new NotFound()
  const person = await tx.user.findUnique({
    where: { handle: handle.toLowerCase() },
    select: {
      ...{ id: true, handle: true, role: true, email: true },
      suspensions: { where: holding(), orderBy: { until: 'desc' } },
    },
  })
  if (!person || isPseudonym(person.handle)) throw new NotFound()
  return { ...person, role: person.role as Role }
}

/** Read once they are back: a mail and the sign-in page tell it before. */
function tell(
  tx: Tx,
  viewer: Viewer,
  person: { id: string; handle: string },
  what: { fact: string; title: string },
) {
  const page = `/people/${person.handle}/record`
  return record(
    tx,
    personTold({ kind: 'suspended', to: [person.id], actorId: viewer.id, thread: what.fact, page, ...what }),
  )
}
