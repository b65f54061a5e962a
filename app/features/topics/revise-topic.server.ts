import type { Viewer } from '~/features/accounts/viewer'
import { transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { topicRevised } from './topic-events'
import type { TopicWanted } from './topic-form'
import { refuseTakenNames } from './topic-names.server'
import { placeBelow } from './topic-place.server'
import { canApproveTopics, canReviseTopic } from './topic-rules'

/**
 * Changes a topic. An approved topic's old short name stays as a synonym, so that links keep leading here.
 * @throws NotFound when there is no such topic, or the viewer may not revise it.
 * @throws Invalid on `slug`, `synonyms` or `parent`
 */
export async function reviseTopic(
  viewer: Viewer,
  slug: string,
  wanted: TopicWanted,
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const topic = await tx.topic.findUnique({
      where: { slug },
      select: { id: true, proposedById: true, approval: true },
    })
    const approved = Boolean(topic?.approval)
    if (!topic || !canReviseTopic(viewer, { ...topic, approved })) throw new NotFound()

    const renamed = approved && wanted.slug !== slug
    const synonyms = [...new Set(renamed ? [...wanted.synonyms, slug] : wanted.synonyms)]
    await refuseTakenNames(tx, topic.id, { slug: wanted.slug, synonyms })
    const parentId = await placeBelow(tx, topic.id, wanted.parent)
    await tx.topicSynonym.deleteMany({ where: { topicId: topic.id } })
    await tx.topic.update({
      where: { id: topic.id },
      data: {
        ...{ name: wanted.name, slug: wanted.slug, description: wanted.description, parentId },
        // The proposer of a topic has no say in how long others' lessons last.
        ...(canApproveTopics(viewer) && { reviewMonths: wanted.reviewMonths }),
        synonyms: { create: synonyms.map((synonym) => ({ slug: synonym })) },
      },
    })
    await record(tx, topicRevised({ topicId: topic.id, actorId: viewer.id }))
    return { slug: wanted.slug }
  })
}
