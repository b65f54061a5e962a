import type { Viewer } from '~/features/accounts/viewer'
import { unseal } from '~/features/anonymity/seal.server'
import type { Tx } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { canDecideHeld } from './hold-rules'

/** Who wrote it. Danger: of what has no name, nobody but the site itself may learn this. */
export function writerOfHeld(held: {
  id: string
  userId: string | null
  sealed: string | null
}): string | null {
  return held.userId ?? (held.sealed ? unseal(held.sealed, held.id) : null)
}

/**
 * What waits, or waited, to be read: for whoever wrote it, and for those who keep order in its space.
 * @throws NotFound for everybody else
 */
export async function reachHeld(reader: Pick<Tx, 'heldWork'>, viewer: Viewer, id: string) {
  const held = await reader.heldWork.findUnique({
    where: { id },
    include: {
      space: { select: { name: true, slug: true } },
      user: { select: { name: true, handle: true } },
      decidedBy: { select: { name: true } },
      post: { select: { id: true, slug: true, title: true } },
    },
  })
  const isWriter = held !== null && writerOfHeld(held) === viewer.id
  const mayDecide = held !== null && canDecideHeld(viewer, held)
  if (!held || (!isWriter && !mayDecide)) throw new NotFound()
  return { held, isWriter, mayDecide }
}
