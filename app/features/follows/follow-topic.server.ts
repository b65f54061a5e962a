import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { topicFollowChanged } from './follow-topic-event'

/**
 * Follows a topic, or stops. Asking for what is already so changes nothing.
 * @throws NotFound when there is no topic of this short name.
 */
export async function followTopic(
  viewer: Viewer,
  wanted: { slug: string; following: boolean },
): Promise<void> {
  await transaction(async (tx) => {
    const topic = await tx.topic.findUnique({ where: { slug: wanted.slug }, select: { id: true } })
    if (!topic) throw new NotFound()
    const follow = { userId: viewer.id, topicId: topic.id }
    const follows = (await tx.topicFollow.count({ where: follow })) > 0
    if (follows === wanted.following) return
    if (wanted.following) await tx.topicFollow.create({ data: { ...follow, at: now() } })
    else await tx.topicFollow.deleteMany({ where: follow })
    await record(
      tx,
      topicFollowChanged({ topicId: topic.id, actorId: viewer.id, following: wanted.following }),
    )
  })
}
