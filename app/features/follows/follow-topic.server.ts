import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import type { FollowWanted } from './follow-form'
import type { Level } from './follow-levels'
import { topicFollowChanged } from './follow-topic-event'
import { wantedLevel } from './wanted-level'

/**
 * Follows a topic at a level, or stops. Asking for what is already so changes nothing.
 * @throws NotFound when there is no topic of this short name.
 */
export async function followTopic(viewer: Viewer, wanted: FollowWanted & { slug: string }): Promise<void> {
  await transaction(async (tx) => {
    const topic = await tx.topic.findUnique({ where: { slug: wanted.slug }, select: { id: true } })
    if (!topic) throw new NotFound()
    const userId_topicId = { userId: viewer.id, topicId: topic.id }
    const before = await tx.topicFollow.findUnique({ where: { userId_topicId } })
    const level = wantedLevel('topic', wanted, (before?.level ?? null) as Level | null)
    if (level === undefined) return
    if (level === null) await tx.topicFollow.delete({ where: { userId_topicId } })
    else if (before) await tx.topicFollow.update({ where: { userId_topicId }, data: { level } })
    else await tx.topicFollow.create({ data: { ...userId_topicId, at: now(), level } })
    const { following } = wanted
    await record(tx, topicFollowChanged({ topicId: topic.id, actorId: viewer.id, following }))
  })
}
