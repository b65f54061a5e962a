import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import type { FollowWanted } from './follow-form'
import type { Level } from './follow-levels'
import { spaceFollowChanged } from './follow-space-event'
import { wantedLevel } from './wanted-level'

/**
 * Follows a space at a level, or stops. Asking for what is already so changes nothing.
 * @throws NotFound when there is no space of this short name that the viewer reads.
 */
export async function followSpace(viewer: Viewer, wanted: FollowWanted & { slug: string }): Promise<void> {
  await transaction(async (tx) => {
    const space = await tx.space.findUnique({ where: { slug: wanted.slug }, select: { id: true } })
    if (!space || !viewer.spaceIds.includes(space.id)) throw new NotFound()
    const userId_spaceId = { userId: viewer.id, spaceId: space.id }
    const before = await tx.spaceFollow.findUnique({ where: { userId_spaceId } })
    const level = wantedLevel('space', wanted, (before?.level ?? null) as Level | null)
    if (level === undefined) return
    if (level === null) await tx.spaceFollow.delete({ where: { userId_spaceId } })
    else if (before) await tx.spaceFollow.update({ where: { userId_spaceId }, data: { level } })
    else await tx.spaceFollow.create({ data: { ...userId_spaceId, at: now(), level } })
    const { following } = wanted
    await record(tx, spaceFollowChanged({ spaceId: space.id, actorId: viewer.id, following }))
  })
}
