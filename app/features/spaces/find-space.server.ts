import type { Viewer } from '~/features/accounts/viewer'
import { db, type Tx } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { canSeeSpace } from './space-rules'

/**
 * A space by its short name.
 * @throws NotFound when there is none, or the viewer may not know of it.
 */
export async function findSpace(viewer: Viewer, slug: string, tx: Tx = db) {
  const space = await tx.space.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      name: true,
      description: true,
      visibility: true,
      isDefault: true,
      anonymous: true,
    },
  })
  if (!space || !canSeeSpace(viewer, space)) throw new NotFound()
  return space
}
