import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { Forbidden } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { sessionCancelled } from './meeting-events'
import { passSlotOn } from './pass-slot-on.server'
import { reachMeeting } from './reach-meeting.server'

/**
 * Cancels a meeting that is still ahead; either of the two may. The other one is told, calendars by its next sequence
 * number, and the slot goes to whoever waited first.
 * @throws NotFound; Forbidden when it is over. Cancelling twice changes nothing.
 */
export async function cancelMeeting(viewer: Viewer, id: string, reason: string): Promise<void> {
  await transaction(async (tx) => {
    const { meeting, otherId } = await reachMeeting(tx, viewer, id)
    if (meeting.cancellation) return
    if (meeting.endsAt <= now()) throw new Forbidden('It is over; there is nothing left to cancel.')
    await cancelIn(tx, meeting, {
      byId: viewer.id,
      reason,
      tell: { personId: otherId, otherName: viewer.name },
    })
    // A host who cancels is not there: the slot is nobody's to take.
    if (viewer.id === meeting.guestId && !meeting.mentorshipId)
      await passSlotOn(tx, meeting.hostId, meeting.startsAt)
  })
}

/** The same inside a transaction that has seen to who may; the slot stays closed. */
export async function cancelIn(
  tx: Tx,
  meeting: { id: string; hostId: string; startsAt: Date },
  {
    byId,
    reason,
    tell,
  }: { byId: string; reason: string; tell: { personId: string; otherName: string } | null },
): Promise<void> {
  const at = now()
  await tx.meetingCancellation.create({ data: { meetingId: meeting.id, byId, at, reason } })
  await tx.meeting.update({ where: { id: meeting.id }, data: { sequence: { increment: 1 }, changedAt: at } })
  if (tell) await record(tx, sessionCancelled({ meetingId: meeting.id, actorId: byId, ...tell }))
}
