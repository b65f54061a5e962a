import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { topicApproved } from './topic-events'
import { canApproveTopics } from './topic-rules'

/**
 * Makes a proposal a topic of the site. Approving it again changes nothing.
 * @throws NotFound when there is no such topic, or the viewer does not decide about topics.
 */
export async function approveTopic(viewer: Viewer, slug: string): Promise<void> {
  if (!canApproveTopics(viewer)) throw new NotFound()
  await transaction(async (tx) => {
    const topic = await tx.topic.findUnique({ where: { slug }, select: { id: true, approval: true } })
    if (!topic) throw new NotFound()
    if (topic.approval) return
    await tx.topicApproval.create({ data: { topicId: topic.id, byId: viewer.id, at: now() } })
    await record(tx, topicApproved({ topicId: topic.id, actorId: viewer.id }))
  })
}
