import type { Viewer } from '~/features/accounts/viewer'
import type { Hand } from '~/features/anonymity/hand.server'
import { keyedWord } from '~/features/anonymity/seal.server'
import { writerOf } from '~/features/anonymity/writer-in.server'
import { endDraft } from '~/features/drafts/end-draft.server'
import { db, transaction } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { chooseSpace } from './choose-space.server'
import { findTopics } from './find-topics.server'
import { holdPostFiles } from './hold-post-files.server'
import { storedContent } from './post-content.server'
import { postPublished } from './post-events'
import type { PublishWanted } from './post-form'

/**
 * Publishes a question, a lesson or an experiment, without the viewer's name if they want that; its author follows it
 * from then on. With a submission key, sending the same form again gives the post that the first one made, and the draft
 * that it grew from ends.
 * @throws Invalid on `topics` or `spaceId` when one of them cannot be used, on `anonymous` where that is not allowed.
 */
export async function publishPost(
  viewer: Viewer,
  wanted: PublishWanted,
): Promise<{ id: string; slug: string }> {
  const id = newId()
  const { post, lesson, experiment } = await storedContent(db, id, wanted)
  const submissionKey = keyOf(viewer, wanted)
  return transaction(async (tx) => {
    const sent =
      submissionKey &&
      (await tx.post.findUnique({ where: { submissionKey }, select: { id: true, slug: true } }))
    if (sent) return sent

    const spaceId = await chooseSpace(tx, viewer, wanted.spaceId)
    const filed = await findTopics(tx, wanted.topics)
    const create = (writer: Hand) =>
      tx.post.create({
        data: {
          ...post,
          ...{ id, kind: wanted.kind, authorId: writer.id, spaceId, createdAt: writer.at, submissionKey },
          lesson: lesson && { create: lesson },
          experiment: experiment && { create: experiment },
          topics: { create: filed.map((topic) => ({ topicId: topic.id, spaceId, createdAt: writer.at })) },
          followers: { create: { userId: writer.id, at: writer.at } },
        },
      })
    const writer = await writerOf(tx, viewer, id, { spaceId, anonymous: Boolean(wanted.anonymous), create })
    await endDraft(tx, viewer, wanted)
    await record(tx, postPublished({ postId: id, actorId: writer.id }), writer.at)
    await holdPostFiles(tx, { viewer, hand: writer }, id, [post, lesson, experiment])
    return { id, slug: post.slug }
  })
}

/** Keys are each writer's own: nobody can meet, or take, somebody else's post by guessing one. */
function keyOf(viewer: Viewer, { submissionKey, anonymous }: PublishWanted): string | null {
  if (!submissionKey) return null
  return anonymous ? keyedWord(viewer.id, submissionKey) : `${viewer.id}-${submissionKey}`
}
