import type { Viewer } from '~/features/accounts/viewer'
import { handOn } from '~/features/anonymity/hand.server'
import type { Kind } from '~/features/posts/post-kinds'
import { visibleTo } from '~/features/posts/visible-posts.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { acceptanceCleared, answerAccepted } from './answer-events'
import { ACCEPT_REFUSED, canAccept } from './answer-rules'

/**
 * Makes `answerId` the accepted answer of a question, instead of another or none; null takes the acceptance back.
 * What is so already changes nothing.
 * @throws NotFound when the viewer may not read the post or the answer does not stand under it, Forbidden when they
 * did not ask the question.
 */
export async function acceptAnswer(viewer: Viewer, postId: string, answerId: string | null) {
  return transaction(async (tx) => {
    const found = await tx.post.findFirst({
      where: { id: postId, ...visibleTo(viewer) },
      select: { id: true, slug: true, kind: true, authorId: true, accepted: true },
    })
    if (!found) throw new NotFound()
    const { accepted, ...post } = { ...found, kind: found.kind as Kind }
    if (!canAccept(viewer, post)) throw new Forbidden(ACCEPT_REFUSED)
    if ((accepted?.answerId ?? null) === answerId) return { post }

    const { id: actorId, at } = await handOn(tx, viewer, { authorId: post.authorId, postId })
    if (answerId === null) {
      await tx.acceptedAnswer.delete({ where: { postId } })
      const before = accepted?.answerId ?? ''
      await record(tx, acceptanceCleared({ postId, answerId: before, actorId }), at)
      return { post }
    }

    const answer = await tx.answer.findFirst({
      where: { id: answerId, postId, deletion: null },
      select: { id: true },
    })
    if (!answer) throw new NotFound()
    const choice = { answerId, byId: actorId, at }
    await tx.acceptedAnswer.upsert({ where: { postId }, create: { postId, ...choice }, update: choice })
    const insteadOf = accepted?.answerId ?? null
    await record(tx, answerAccepted({ postId, answerId, actorId, insteadOf }), at)
    return { post }
  })
}
