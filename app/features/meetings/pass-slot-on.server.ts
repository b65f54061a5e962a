import { now } from '~/platform/clock.server'
import { db, type Tx, transaction } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { slotOffered, slotOfferOver } from './meeting-events'
import { heldUntil } from './meeting-rules'

const BATCH = 100

/** Holds a slot that became free for whoever waited longest and is still here, or lets it go when nobody waits. */
export async function passSlotOn(tx: Tx, hostId: string, startsAt: Date): Promise<void> {
  const at = now()
  const key = { hostId_startsAt: { hostId, startsAt } }
  const before = await tx.takenSlot.findUnique({ where: key, select: { heldForId: true } })
  if (before?.heldForId) await record(tx, slotOfferOver(hostId, startsAt, before.heldForId))
  const next = await tx.waitingPlace.findFirst({
    where: { hostId, startsAt, guest: { deactivation: null } },
    orderBy: [{ at: 'asc' }, { guestId: 'asc' }],
  })
  if (!next || startsAt <= at) {
    await tx.takenSlot.deleteMany({ where: { hostId, startsAt } })
    await tx.waitingPlace.deleteMany({ where: { hostId, startsAt } })
    return
  }
  const until = heldUntil(at, startsAt)
  await tx.takenSlot.update({
    where: key,
    data: { meetingId: null, heldForId: next.guestId, heldUntil: until },
  })
  // The place is used up: an offer that is let pass is not made twice.
  await tx.waitingPlace.delete({
    where: { hostId_startsAt_guestId: { hostId, startsAt, guestId: next.guestId } },
  })
  const host = await tx.user.findUniqueOrThrow({
    where: { id: hostId },
    select: { id: true, name: true, handle: true },
  })
  await record(tx, slotOffered({ host, personId: next.guestId, startsAt }))
}

/** Passes on slots whose time to be taken has run out. Returns how many; run again, it finds none. */
export async function passOnLapsedSlots(): Promise<number> {
  const at = now()
  const lapsed = await db.takenSlot.findMany({ where: { heldUntil: { lte: at } }, take: BATCH })
  for (const { hostId, startsAt, heldForId } of lapsed) {
    await transaction(async (tx) => {
      const still = await tx.takenSlot.findFirst({
        where: { hostId, startsAt, heldForId, heldUntil: { lte: at } },
      })
      if (still) await passSlotOn(tx, hostId, startsAt)
    })
  }
  return lapsed.length
}
