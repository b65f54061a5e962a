import type { Viewer } from '~/features/accounts/viewer'
import type { Tx } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'

/**
 * A round of a space that the viewer reads.
 * @throws NotFound for any other.
 */
export async function reachRound(reader: Pick<Tx, 'round'>, viewer: Viewer, id: string) {
  const round = await reader.round.findFirst({
    where: { id, spaceId: { in: viewer.spaceIds } },
    include: {
      space: { select: { slug: true, name: true } },
      openedBy: { select: { name: true, handle: true } },
    },
  })
  if (!round) throw new NotFound()
  return round
}
