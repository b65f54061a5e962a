import type { Viewer } from '~/features/accounts/viewer'
import { canMend, seesAside } from '~/features/moderation/moderation-rules'
import type { Kind } from '~/features/posts/post-kinds'
import { visibleTo } from '~/features/posts/visible-posts.server'
import type { Tx } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'

/**
 * An answer with its post, as far as the viewer may see both.
 * @throws NotFound when the post is out of sight, or the answer is deleted and was not theirs to see.
 */
export async function reachAnswer(reader: Pick<Tx, 'answer'>, viewer: Viewer, answerId: string) {
  const answer = await reader.answer.findFirst({
    where: { id: answerId, post: visibleTo(viewer) },
    select: {
      ...{ id: true, body: true, authorId: true, revision: true, createdAt: true },
      post: {
        select: {
          ...{ id: true, slug: true, title: true, kind: true, authorId: true, spaceId: true },
          space: { select: { anonymous: true } },
        },
      },
      deletion: { select: { at: true, kind: true } },
      accepted: { select: { at: true } },
      split: { select: { postId: true } },
    },
  })
  if (!answer) throw new NotFound()
  const { deletion, authorId, post } = answer
  if (deletion && !seesAside(viewer, { authorId, spaceId: post.spaceId }, deletion)) throw new NotFound()
  return { ...answer, post: { ...post, kind: post.kind as Kind } }
}

/** The same for whoever wants to change it: what is out of sight must be shown first, unless it was hidden and is theirs. */
export async function reachStandingAnswer(reader: Pick<Tx, 'answer'>, viewer: Viewer, answerId: string) {
  const answer = await reachAnswer(reader, viewer, answerId)
  if (answer.deletion && !canMend(viewer, answer, answer.deletion)) throw new NotFound()
  return answer
}
