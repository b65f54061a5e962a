import type { Tx } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'

/**
 * Refuses a short name that another space has. Only administrators come here, and they know of every space.
 * @throws Invalid on `slug`
 */
export async function refuseTakenSlug(tx: Tx, spaceId: string | null, slug: string): Promise<void> {
  const owner = await tx.space.findUnique({ where: { slug }, select: { id: true, name: true } })
  if (owner && owner.id !== spaceId) {
    throw new Invalid({ slug: `“${slug}” is the short name of “${owner.name}”. Choose another one.` })
  }
}
