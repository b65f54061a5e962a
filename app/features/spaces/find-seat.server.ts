import type { Tx } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'

/**
 * Somebody's seat in a space, with how many other moderators who still work here the space has.
 * @throws NotFound when they have none.
 */
export async function findSeat(tx: Tx, spaceId: string, handle: string) {
  const seat = await tx.spaceMember.findFirst({
    where: { spaceId, user: { handle } },
    select: { userId: true, role: true },
  })
  if (!seat) throw new NotFound()
  const otherModerators = await tx.spaceMember.count({
    where: { spaceId, role: 'moderator', userId: { not: seat.userId }, user: { deactivation: null } },
  })
  return { ...seat, otherModerators, key: { spaceId_userId: { spaceId, userId: seat.userId } } }
}
