import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { Conflict, Forbidden, Invalid } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { chooseSpace } from './choose-space.server'
import { findTopics } from './find-topics.server'
import { recordMove } from './move-post.server'
import { storedContent } from './post-content.server'
import { postRevised } from './post-events'
import type { ReviseWanted } from './post-form'
import { canMove, canRevise, MOVE_REFUSED, REVISE_REFUSED } from './post-rules'
import { postValues } from './post-values'
import { reachPost } from './reach-post.server'

/**
 * Replaces what a post says and where it is filed, and keeps the text before as a revision. Its id stays, its address
 * follows the title. An edit that changes nothing leaves no trace.
 * @throws NotFound when the viewer may not read the post, Forbidden when it is not theirs to edit, Invalid when a topic
 * or the space cannot be used, Conflict with the text as it stands when somebody saved it since `wanted.revision`.
 */
export async function revisePost(
  viewer: Viewer,
  id: string,
  { revision, ...wanted }: ReviseWanted,
): Promise<{ id: string; slug: string }> {
  const { post: content, lesson, experiment } = await storedContent(db, id, wanted)
  return transaction(async (tx) => {
    const post = await reachPost(tx, viewer, id)
    if (!canRevise(viewer, post)) throw new Forbidden(REVISE_REFUSED)
    if (wanted.kind !== post.kind) throw new Invalid({ form: 'A post stays of the kind it was written as.' })
    const spaceId = await chooseSpace(tx, viewer, wanted.spaceId ?? post.spaceId)
    if (spaceId !== post.spaceId && !canMove(viewer, post, spaceId))
      throw new Invalid({ spaceId: MOVE_REFUSED })
    const filed = await findTopics(tx, wanted.topics)
    const slugs = filed.map(({ slug }) => slug)
    const next = postValues(wanted, slugs, spaceId)
    if (JSON.stringify(next) === JSON.stringify(post.values)) return { id, slug: post.slug }
    if (post.revision !== revision) {
      throw new Conflict(
        'Somebody saved this post while you were writing. Nothing is lost: both texts are below.',
        { ...post.values, revision: post.revision },
      )
    }

    const at = now()
    const snapshot = JSON.stringify(post.values)
    await tx.revision.create({
      data: { id: newId(), postId: id, number: revision, snapshot, byId: viewer.id, at },
    })
    await tx.postTopic.deleteMany({ where: { postId: id } })
    await tx.post.update({
      where: { id },
      data: {
        ...content,
        ...{ spaceId, editedAt: at, revision: revision + 1 },
        lesson: lesson && { update: lesson },
        experiment: experiment && { update: experiment },
        topics: { create: filed.map(({ id: topicId }) => ({ topicId, spaceId, createdAt: post.createdAt })) },
      },
    })
    await record(tx, postRevised({ postId: id, actorId: viewer.id, revision }))
    if (spaceId !== post.spaceId) await recordMove(tx, viewer, post, spaceId)
    return { id, slug: content.slug }
  })
}
