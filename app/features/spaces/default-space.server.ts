import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { newId } from '~/platform/id.server'

/** The id of the space that is open to everybody; it is made the first time somebody needs it. */
export async function defaultSpaceId(tx: Tx): Promise<string> {
  const found = await tx.space.findFirst({ where: { isDefault: true }, select: { id: true } })
  if (found) return found.id
  const everyone = { slug: 'everyone', name: 'Everyone', visibility: 'open', isDefault: true }
  const made = await tx.space.create({ data: { ...everyone, id: newId(), createdAt: now() } })
  return made.id
}
