import type { Viewer } from '~/features/accounts/viewer'
import { keyedWord } from '~/features/anonymity/seal.server'
import { writerIn } from '~/features/anonymity/writer-in.server'
import { LOCKED_REFUSED } from '~/features/moderation/moderation-words'
import { renderBodies } from '~/features/posts/render-body.server'
import { visibleTo } from '~/features/posts/visible-posts.server'
import { holdFiles } from '~/features/uploads/hold-files.server'
import { db, type Tx, transaction } from '~/platform/db.server'
import { Conflict, Invalid, NotFound } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { RENDERER_VERSION } from '~/platform/markdown/render-markdown.server'
import { record } from '~/platform/outbox.server'
import { commentAdded } from './comment-events'
import type { AddCommentWanted } from './comment-form'
import { MERGED_REFUSED } from './comment-rules'
import { countComments } from './count-comments.server'

/**
 * Adds a comment to a post of any kind or to an answer. With a submission key, sending the same form again gives the
 * comment that the first one made.
 * @throws NotFound when the viewer may not read what it is on, Invalid on `anonymous` where that is not allowed, and
 * on `form` where it was merged or is locked, Conflict when the form was already sent with another text, so that
 * neither text is lost.
 */
export async function addComment(viewer: Viewer, { on, body, submissionKey: key, ...how }: AddCommentWanted) {
  const anonymous = Boolean(how.anonymous)
  const id = newId()
  const [bodyHtml = ''] = await renderBodies(db, [body], [`comment-${id}`])
  const submissionKey = key ? (anonymous ? keyedWord(viewer.id, key) : `${viewer.id}-${key}`) : null
  return transaction(async (tx) => {
    const place = await placeOf(tx, viewer, on)
    const postId = place.post.id
    const { answerId } = place

    const sent = submissionKey && (await tx.comment.findUnique({ where: { submissionKey } }))
    if (sent) {
      if (sent.body === body && sent.postId === postId && sent.answerId === answerId) {
        return { id: sent.id, ...place }
      }
      const sentence =
        'You already sent this form with another text, which is posted. You can send this one too.'
      throw new Conflict(sentence, { body: sent.body }, { body })
    }

    if (await tx.postLock.findUnique({ where: { postId } })) throw new Invalid({ form: LOCKED_REFUSED })
    const { id: authorId, at } = await writerIn(tx, viewer, { postId, anonymous })
    await tx.comment.create({
      data: {
        ...{ id, postId, answerId, body, bodyHtml, submissionKey },
        ...{ rendererVersion: RENDERER_VERSION, authorId, createdAt: at },
      },
    })
    await countComments(tx, postId)
    await holdFiles(tx, { viewer, hand: { id: authorId, at }, postId }, { commentId: id }, bodyHtml)
    await record(tx, commentAdded({ postId, answerId, commentId: id, actorId: authorId }), at)
    return { id, ...place }
  })
}

async function placeOf(tx: Tx, viewer: Viewer, on: AddCommentWanted['on']) {
  const visible = visibleTo(viewer)
  if ('postId' in on) {
    const post = await tx.post.findFirst({
      where: { id: on.postId, ...visible },
      select: { id: true, slug: true, merge: { select: { at: true } } },
    })
    if (!post) throw new NotFound()
    if (post.merge) throw new Invalid({ form: MERGED_REFUSED })
    return { answerId: null, post }
  }
  const answer = await tx.answer.findFirst({
    where: { id: on.answerId, deletion: null, post: visible },
    select: { id: true, post: { select: { id: true, slug: true } } },
  })
  if (!answer) throw new NotFound()
  return { answerId: answer.id, post: answer.post }
}
