import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { Conflict, Forbidden, Invalid } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { sessionBooked } from './meeting-events'
import { MAX_AHEAD } from './meeting-rules'
import { reachHost } from './reach-host.server'
import { refuseOverlap } from './refuse-overlap.server'

export const TAKEN =
  'Somebody else took this slot a moment ago. Take another one, or wait for it to become free.'

/**
 * Takes a slot of somebody's office hours and returns the meeting's id. The slot's row is its lock: of any number of
 * people who press at once, the key lets one through. The same press again gives the meeting that the first one made.
 * @throws NotFound, Forbidden for one's own, Invalid on `startsAt` for a time that is none, Conflict when it is taken or
 * the two are not free.
 */
export async function bookSlot(
  viewer: Viewer,
  wanted: { handle: string; startsAt: Date; agenda: string },
): Promise<string> {
  const { startsAt, agenda } = wanted
  return transaction(async (tx) => {
    const { host, slots, videoLink } = await reachHost(tx, wanted.handle)
    if (host.id === viewer.id) throw new Forbidden('These are your own office hours.')
    const slot = slots.find((it) => it.startsAt.getTime() === startsAt.getTime())
    if (!slot) throw new Invalid({ startsAt: 'This slot is not offered any more. Take another one.' })
    const at = now()
    const key = { hostId_startsAt: { hostId: host.id, startsAt } }
    const taken = await tx.takenSlot.findUnique({
      where: key,
      include: { meeting: { select: { id: true, guestId: true, cancellation: true } } },
    })
    if (taken?.meeting?.guestId === viewer.id && !taken.meeting.cancellation) return taken.meeting.id
    if (taken?.meetingId) throw new Conflict(TAKEN, {})
    if (taken?.heldUntil && taken.heldUntil > at && taken.heldForId !== viewer.id)
      throw new Conflict(
        'This slot is held for somebody who waited for it. Take another one, or wait too.',
        {},
      )
    await refuseTooMany(tx, viewer, host)
    const { endsAt } = slot
    await refuseOverlap(tx, { startsAt, endsAt, viewerId: viewer.id, otherId: host.id })

    const id = newId()
    await tx.meeting.create({
      data: {
        ...{ id, hostId: host.id, guestId: viewer.id, startsAt, endsAt, videoLink, agenda },
        ...{ createdAt: at, changedAt: at },
      },
    })
    const hold = { meetingId: id, heldForId: null, heldUntil: null }
    if (taken) await tx.takenSlot.update({ where: key, data: hold })
    else await tx.takenSlot.create({ data: { hostId: host.id, startsAt, ...hold } })
    await tx.waitingPlace.deleteMany({ where: { hostId: host.id, startsAt, guestId: viewer.id } })
    await record(
      tx,
      sessionBooked({ meetingId: id, personId: host.id, actorId: viewer.id, otherName: viewer.name }),
    )
    return id
  })
}

async function refuseTooMany(tx: Tx, viewer: Viewer, host: { id: string; name: string }): Promise<void> {
  const ahead = await tx.meeting.count({
    where: {
      ...{ hostId: host.id, guestId: viewer.id, mentorshipId: null },
      ...{ endsAt: { gt: now() }, cancellation: null },
    },
  })
  if (ahead >= MAX_AHEAD)
    throw new Invalid({
      form: `You have ${ahead} sessions with ${host.name} ahead. Let others have a turn, or cancel one.`,
    })
}
