import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Invalid, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { findSpace } from './find-space.server'
import { refuseTakenSlug } from './refuse-taken-slug.server'
import { spaceRevised } from './space-events'
import type { SpaceWanted } from './space-form'
import { canManageSpaces, visibilityProblem } from './space-rules'

/**
 * Changes a space. Turned private, it keeps its members and gets the viewer as a moderator; people who only read or
 * posted there have to be added.
 * @throws NotFound when there is none, and for everybody but administrators.
 * @throws Invalid on `slug` when it is taken, on `visibility` when a rule speaks against it.
 */
export async function reviseSpace(
  viewer: Viewer,
  slug: string,
  wanted: SpaceWanted,
): Promise<{ slug: string }> {
  if (!canManageSpaces(viewer)) throw new NotFound()
  return transaction(async (tx) => {
    const space = await findSpace(viewer, slug, tx)
    const problem = visibilityProblem(viewer, space, wanted.visibility)
    if (problem) throw new Invalid({ visibility: problem })
    await refuseTakenSlug(tx, space.id, wanted.slug)
    await tx.space.update({ where: { id: space.id }, data: wanted })
    if (space.visibility === 'open' && wanted.visibility === 'private') {
      const seat = { spaceId: space.id, userId: viewer.id }
      await tx.spaceMember.upsert({
        where: { spaceId_userId: seat },
        create: { ...seat, role: 'moderator', joinedAt: now() },
        update: { role: 'moderator' },
      })
    }
    await record(tx, spaceRevised({ spaceId: space.id, actorId: viewer.id }))
    return { slug: wanted.slug }
  })
}
