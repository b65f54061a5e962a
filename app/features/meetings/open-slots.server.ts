import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { reachHost } from './reach-host.server'

export interface SlotView {
  startsAt: Date
  endsAt: Date
  /** 'held': for the viewer, who waited for it. Whose a taken one is, nobody else learns. */
  state: 'free' | 'taken' | 'held' | 'yours'
  meetingId: string | null
  heldUntil: Date | null
  waiting: boolean
}

/**
 * Somebody's office hours in the weeks to come, as the viewer may take them. Three queries.
 * @throws NotFound when nobody of this handle holds any.
 */
export async function openSlots(viewer: Viewer, handle: string) {
  const at = now()
  const { host, slots, paused, helpsWith } = await reachHost(db, handle)
  const moments = slots.map(({ startsAt }) => startsAt)
  const [taken, waiting] = await Promise.all([
    db.takenSlot.findMany({
      where: { hostId: host.id, startsAt: { in: moments } },
      include: { meeting: { select: { id: true, guestId: true, cancellation: true } } },
    }),
    db.waitingPlace.findMany({ where: { hostId: host.id, guestId: viewer.id, startsAt: { in: moments } } }),
  ])
  const takenAt = new Map(taken.map((slot) => [slot.startsAt.getTime(), slot]))
  const waitsFor = new Set(waiting.map(({ startsAt }) => startsAt.getTime()))
  return {
    ...{ host, paused, helpsWith, isViewer: host.id === viewer.id },
    slots: slots.map((slot): SlotView => {
      const moment = slot.startsAt.getTime()
      const held = takenAt.get(moment)
      const mine =
        held?.meeting && !held.meeting.cancellation && [host.id, held.meeting.guestId].includes(viewer.id)
      const holds = held?.heldUntil && held.heldUntil > at
      const state = mine
        ? 'yours'
        : held?.meeting || (holds && held.heldForId !== viewer.id)
          ? 'taken'
          : holds
            ? 'held'
            : 'free'
      return {
        ...slot,
        state,
        meetingId: mine ? (held?.meetingId ?? null) : null,
        heldUntil: state === 'held' ? (held?.heldUntil ?? null) : null,
        waiting: waitsFor.has(moment),
      }
    }),
  }
}
