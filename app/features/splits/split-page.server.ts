import type { Viewer } from '~/features/accounts/viewer'
import { answerPath } from '~/features/answers/answer-path'
import { postPath } from '~/features/posts/post-kinds'
import { db } from '~/platform/db.server'
import { excerpt } from '~/platform/markdown/plain-text'
import { answerToSplit } from './split-answer.server'
import { ACCEPTED_STAYS } from './split-rules'

/**
 * An answer that may become a post of its own; what it became, or why it may not.
 * @throws NotFound when the viewer may not see the answer, Forbidden when it is not theirs to split out.
 */
export async function splitPage(viewer: Viewer, answerId: string) {
  const { id, body, revision, post, split, accepted } = await answerToSplit(db, viewer, answerId)
  const became = split && (await db.post.findUniqueOrThrow({ where: { id: split.postId } }))
  return {
    ...{ revision, question: post.title, back: answerPath(post, id), starts: excerpt(body) },
    became: became && { title: became.title, path: postPath(became) },
    refused: accepted ? ACCEPTED_STAYS : null,
  }
}
