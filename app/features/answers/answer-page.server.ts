import type { Viewer } from '~/features/accounts/viewer'
import { anonymousOffer } from '~/features/anonymity/anonymous-offer'
import { db } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { answerPath } from './answer-path'
import { reachAnswer } from './reach-answer.server'

/**
 * What a small page about an answer says of it, with a key for a form on it.
 * @throws NotFound when the viewer may not see the answer.
 */
export async function answerPage(viewer: Viewer, answerId: string) {
  const { id, authorId, body, revision, post } = await reachAnswer(db, viewer, answerId)
  const path = answerPath(post, id)
  return {
    id,
    authorId,
    spaceId: post.spaceId,
    body,
    revision,
    title: post.title,
    path,
    anonymous: anonymousOffer(viewer, { id: post.id, allowed: post.space.anonymous }),
    submissionKey: newId(),
  }
}
