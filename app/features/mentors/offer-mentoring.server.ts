import type { Viewer } from '~/features/accounts/viewer'
import { findTopics } from '~/features/posts/find-topics.server'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { mentorOffered } from './mentor-events'
import type { OfferWanted } from './mentor-form'

/**
 * Offers to mentor, or changes what is offered. Fewer places than there are mentees sends nobody away: the next one
 * has to wait until enough have ended.
 * @throws Invalid on `topics` when there is no such topic.
 */
export async function offerMentoring(viewer: Viewer, wanted: OfferWanted): Promise<void> {
  const { topics, languages, ...offer } = wanted
  await transaction(async (tx) => {
    const mentorId = viewer.id
    const found = await findTopics(tx, topics)
    const before = await tx.mentorTopic.findMany({ where: { mentorId }, select: { topicId: true } })
    await tx.mentor.upsert({
      where: { userId: mentorId },
      create: { userId: mentorId, ...offer, createdAt: now() },
      update: offer,
    })
    await tx.mentorTopic.deleteMany({ where: { mentorId } })
    await tx.mentorTopic.createMany({ data: found.map(({ id }) => ({ mentorId, topicId: id })) })
    await tx.mentorLanguage.deleteMany({ where: { mentorId } })
    await tx.mentorLanguage.createMany({ data: languages.map((language) => ({ mentorId, language })) })
    const known = new Set(before.map(({ topicId }) => topicId))
    const newTopicIds = found.map(({ id }) => id).filter((id) => !known.has(id))
    await record(tx, mentorOffered({ mentorId, newTopicIds }))
  })
}
