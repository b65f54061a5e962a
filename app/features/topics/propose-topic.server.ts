import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { topicApproved, topicProposed } from './topic-events'
import type { TopicWanted } from './topic-form'
import { refuseTakenNames } from './topic-names.server'
import { placeBelow } from './topic-place.server'
import { canApproveTopics } from './topic-rules'

/**
 * Proposes a topic; whoever decides about topics has it approved at once.
 * @throws Invalid on `slug`, `synonyms` or `parent`
 */
export async function proposeTopic(
  viewer: Viewer,
  wanted: TopicWanted,
): Promise<{ id: string; slug: string; approved: boolean }> {
  const id = newId()
  const approved = canApproveTopics(viewer)
  return transaction(async (tx) => {
    await refuseTakenNames(tx, null, wanted)
    const parentId = await placeBelow(tx, null, wanted.parent)
    const { name, slug, description, synonyms } = wanted
    await tx.topic.create({
      data: {
        ...{ id, name, slug, description, parentId, proposedById: viewer.id, createdAt: now() },
        reviewMonths: approved ? wanted.reviewMonths : null,
        synonyms: { create: synonyms.map((synonym) => ({ slug: synonym })) },
        approval: approved ? { create: { byId: viewer.id, at: now() } } : undefined,
      },
    })
    await record(tx, (approved ? topicApproved : topicProposed)({ topicId: id, actorId: viewer.id }))
    return { id, slug, approved }
  })
}
