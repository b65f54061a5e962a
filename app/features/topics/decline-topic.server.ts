import type { Viewer } from '~/features/accounts/viewer'
import { transaction } from '~/platform/db.server'
import { Invalid, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { topicDeclined } from './topic-events'
import { canApproveTopics } from './topic-rules'

/**
 * Declines a proposal, which removes it.
 * @throws NotFound when there is no such topic, or the viewer does not decide about topics.
 * @throws Invalid when it was approved meanwhile, or something is filed under it.
 */
export async function declineTopic(viewer: Viewer, slug: string): Promise<void> {
  if (!canApproveTopics(viewer)) throw new NotFound()
  await transaction(async (tx) => {
    const topic = await tx.topic.findUnique({
      where: { slug },
      select: {
        ...{ id: true, name: true, proposedById: true, approval: true },
        _count: { select: { posts: true, children: true } },
      },
    })
    if (!topic) throw new NotFound()
    if (topic.approval) {
      throw new Invalid({ form: `“${topic.name}” is approved already, so it stays. You may still edit it.` })
    }
    if (topic._count.posts + topic._count.children > 0) {
      throw new Invalid({
        form: `Something is filed under “${topic.name}” already, so it cannot go. Approve it, or edit it first.`,
      })
    }
    await tx.topic.delete({ where: { id: topic.id } })
    const { id: topicId, name, proposedById } = topic
    await record(tx, topicDeclined({ topicId, name, proposedById, actorId: viewer.id }))
  })
}
