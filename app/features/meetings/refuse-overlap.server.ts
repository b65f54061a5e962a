import type { Tx } from '~/platform/db.server'
import { Conflict } from '~/platform/errors'

interface Wanted {
  startsAt: Date
  endsAt: Date
  /** The one who asks, and the other one. */
  viewerId: string
  otherId: string
  /** A meeting that is being moved does not stand in its own way. */
  exceptId?: string
}

/**
 * Refuses a time at which one of the two meets somebody already.
 * @throws Conflict, saying whose time it is and nothing more.
 */
export async function refuseOverlap(tx: Tx, { startsAt, endsAt, viewerId, otherId, exceptId }: Wanted) {
  const people = [viewerId, otherId]
  const clashes = await tx.meeting.findMany({
    where: {
      ...{ startsAt: { lt: endsAt }, endsAt: { gt: startsAt }, cancellation: null },
      OR: [{ hostId: { in: people } }, { guestId: { in: people } }],
      id: { not: exceptId },
    },
    select: { hostId: true, guestId: true },
    take: 2,
  })
  if (clashes.length === 0) return
  const own = clashes.some(({ hostId, guestId }) => [hostId, guestId].includes(viewerId))
  throw new Conflict(
    own
      ? 'You have another meeting at that time. Choose another one.'
      : 'They meet somebody else at that time. Choose another one.',
    {},
  )
}
