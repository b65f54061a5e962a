import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { chooseSpace } from './choose-space.server'
import { findTopics } from './find-topics.server'
import { storedContent } from './post-content.server'
import { postPublished } from './post-events'
import type { PublishWanted } from './post-form'

/**
 * Publishes a question, a lesson or an experiment; its author follows it from then on. With a submission key, sending
 * the same form again gives the post that the first one made.
 * @throws Invalid on `topics` or `spaceId` when one of them cannot be used.
 */
export async function publishPost(
  viewer: Viewer,
  wanted: PublishWanted,
): Promise<{ id: string; slug: string }> {
  const id = newId()
  const { post, lesson, experiment } = await storedContent(db, id, wanted)
  // Keys are each writer's own: nobody can meet, or take, somebody else's post by guessing one.
  const submissionKey = wanted.submissionKey ? `${viewer.id}-${wanted.submissionKey}` : null
  return transaction(async (tx) => {
    const sent =
      submissionKey &&
      (await tx.post.findUnique({ where: { submissionKey }, select: { id: true, slug: true } }))
    if (sent) return sent

    const spaceId = await chooseSpace(tx, viewer, wanted.spaceId)
    const filed = await findTopics(tx, wanted.topics)
    const createdAt = now()
    await tx.post.create({
      data: {
        ...post,
        ...{ id, kind: wanted.kind, authorId: viewer.id, spaceId, createdAt, submissionKey },
        lesson: lesson && { create: lesson },
        experiment: experiment && { create: experiment },
        topics: { create: filed.map((topic) => ({ topicId: topic.id, spaceId, createdAt })) },
        followers: { create: { userId: viewer.id, at: createdAt } },
      },
    })
    await record(tx, postPublished({ postId: id, actorId: viewer.id }))
    return { id, slug: post.slug }
  })
}
