import type { Viewer } from '~/features/accounts/viewer'
import type { Kind } from '~/features/posts/post-kinds'
import { visibleTo } from '~/features/posts/visible-posts.server'
import type { Tx } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { keepsOrderIn } from './answer-rules'

/**
 * An answer with its post, as far as the viewer may see both.
 * @throws NotFound when the post is out of sight, or the answer is deleted and was not theirs to see.
 */
export async function reachAnswer(reader: Pick<Tx, 'answer'>, viewer: Viewer, answerId: string) {
  const answer = await reader.answer.findFirst({
    where: { id: answerId, post: visibleTo(viewer) },
    select: {
      ...{ id: true, body: true, authorId: true, revision: true },
      post: { select: { id: true, slug: true, title: true, kind: true, authorId: true, spaceId: true } },
      deletion: { select: { at: true } },
      accepted: { select: { at: true } },
    },
  })
  if (!answer || (answer.deletion && !keepsOrderIn(viewer, answer.post.spaceId))) throw new NotFound()
  return { ...answer, post: { ...answer.post, kind: answer.post.kind as Kind } }
}

/** The same for whoever wants to change it: what is deleted must be restored first. */
export async function reachStandingAnswer(reader: Pick<Tx, 'answer'>, viewer: Viewer, answerId: string) {
  const answer = await reachAnswer(reader, viewer, answerId)
  if (answer.deletion) throw new NotFound()
  return answer
}
