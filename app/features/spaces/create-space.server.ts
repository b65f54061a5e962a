import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { refuseTakenSlug } from './refuse-taken-slug.server'
import { spaceCreated } from './space-events'
import type { SpaceWanted } from './space-form'
import { canManageSpaces } from './space-rules'

/**
 * Makes a space. Whoever makes a private one is its first moderator.
 * @throws NotFound for everybody but administrators.
 * @throws Invalid on `slug` when it is taken.
 */
export async function createSpace(
  viewer: Viewer,
  wanted: SpaceWanted,
): Promise<{ id: string; slug: string }> {
  if (!canManageSpaces(viewer)) throw new NotFound()
  const id = newId()
  return transaction(async (tx) => {
    await refuseTakenSlug(tx, null, wanted.slug)
    const seat = { userId: viewer.id, role: 'moderator', joinedAt: now() }
    await tx.space.create({
      data: {
        ...wanted,
        ...{ id, createdAt: now() },
        members: wanted.visibility === 'private' ? { create: seat } : undefined,
      },
    })
    await record(tx, spaceCreated({ spaceId: id, actorId: viewer.id }))
    return { id, slug: wanted.slug }
  })
}
