import type { Viewer } from '~/features/accounts/viewer'
import { factWithdrawn, personTold } from '~/features/notifications/notice-events'
import type { Kind, Outcome } from '~/features/posts/post-kinds'
import { visibleTo } from '~/features/posts/visible-posts.server'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { postReacted } from './reaction-events'
import type { ReactionWanted } from './reaction-form'
import { canReact, ONLY_FAILURES, OWN_REACTION_REFUSED, takesReactions } from './reaction-rules'

/**
 * What the viewer says to whoever told a failure, or takes back; its author is told. The same again changes nothing.
 * @throws NotFound when they may not read the post, Forbidden when it is no told failure or their own.
 */
export async function react(viewer: Viewer, postId: string, { kind, given }: ReactionWanted) {
  return transaction(async (tx) => {
    const found = await tx.post.findFirst({
      where: { id: postId, ...visibleTo(viewer) },
      select: {
        ...{ id: true, slug: true, kind: true, authorId: true },
        lesson: { select: { outcome: true } },
        reactions: { where: { userId: viewer.id, kind } },
      },
    })
    if (!found) throw new NotFound()
    const { reactions, lesson, ...post } = found
    const outcome = (lesson?.outcome ?? null) as Outcome | null
    if (!takesReactions({ kind: post.kind as Kind, outcome })) throw new Forbidden(ONLY_FAILURES)
    if (!canReact(viewer, post)) throw new Forbidden(OWN_REACTION_REFUSED)
    if (reactions.length > 0 === given) return { post }

    const key = { postId, userId: viewer.id, kind }
    const fact = `reaction:${postId}:${viewer.id}:${kind}`
    if (given) await tx.reaction.create({ data: { ...key, at: now() } })
    else await tx.reaction.delete({ where: { postId_userId_kind: key } })
    await record(tx, postReacted({ postId, actorId: viewer.id, kind, given }))
    const about = { postId, page: `/posts/${postId}`, thread: `reaction:${postId}`, fact }
    const told = { kind: 'reaction' as const, to: [post.authorId], actorId: viewer.id }
    await record(tx, given ? personTold({ ...told, ...about, mutable: true }) : factWithdrawn({ fact }))
    return { post }
  })
}
