import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, Invalid } from '~/platform/errors'
import { passSlotOn } from './pass-slot-on.server'
import { reachHost } from './reach-host.server'

/**
 * Waits for a taken slot: who waited longest is offered it first when it becomes free. Stopping also gives up a slot
 * that is held for the viewer.
 * @throws NotFound, Forbidden for one's own office hours, Invalid on `startsAt` for a slot that is none or free.
 */
export async function waitForSlot(
  viewer: Viewer,
  { handle, startsAt, waits }: { handle: string; startsAt: Date; waits: boolean },
): Promise<void> {
  await transaction(async (tx) => {
    const { host, slots } = await reachHost(tx, handle)
    if (host.id === viewer.id) throw new Forbidden('These are your own office hours.')
    const place = { hostId: host.id, startsAt, guestId: viewer.id }
    const key = { hostId_startsAt: { hostId: host.id, startsAt } }
    const taken = await tx.takenSlot.findUnique({ where: key, include: { meeting: true } })
    if (!waits) {
      await tx.waitingPlace.deleteMany({ where: place })
      if (taken?.heldForId === viewer.id) await passSlotOn(tx, host.id, startsAt)
      return
    }
    if (!slots.some((slot) => slot.startsAt.getTime() === startsAt.getTime()))
      throw new Invalid({ startsAt: 'This slot is not offered any more. Take another one.' })
    if (!taken || taken.heldForId === viewer.id)
      throw new Invalid({ startsAt: 'This slot is free; you need not wait for it.' })
    if (taken.meeting?.guestId === viewer.id) throw new Invalid({ startsAt: 'This slot is yours already.' })
    const where = { hostId_startsAt_guestId: place }
    await tx.waitingPlace.upsert({ where, create: { ...place, at: now() }, update: {} })
  })
}
