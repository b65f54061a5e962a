import type { Viewer } from '~/features/accounts/viewer'
import { keyedWord } from '~/features/anonymity/seal.server'
import { writerIn } from '~/features/anonymity/writer-in.server'
import { endDraft } from '~/features/drafts/end-draft.server'
import { LOCKED_REFUSED } from '~/features/moderation/moderation-words'
import type { Kind } from '~/features/posts/post-kinds'
import { renderBodies } from '~/features/posts/render-body.server'
import { visibleTo } from '~/features/posts/visible-posts.server'
import { holdFiles } from '~/features/uploads/hold-files.server'
import { db, transaction } from '~/platform/db.server'
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { RENDERER_VERSION } from '~/platform/markdown/render-markdown.server'
import { record } from '~/platform/outbox.server'
import { answerPosted } from './answer-events'
import type { PostAnswerWanted } from './answer-form'
import { ANSWER_REFUSED, CLOSED_REFUSED, canAnswer } from './answer-rules'
import { countAnswers } from './count-answers.server'

/**
 * Answers a question; who answers follows it from then on, unless they say otherwise here or in their settings. With a submission key, sending the same form again gives
 * the answer that the first one made.
 * @throws NotFound when the viewer may not read the post, Forbidden when it is not a question, Invalid on `anonymous`
 * where that is not allowed, and on `form` when it was asked before or is locked, Conflict when the form was already sent with another text, so that neither text is lost.
 */
export async function postAnswer(viewer: Viewer, wanted: PostAnswerWanted) {
  const { postId, body, submissionKey: key } = wanted
  const anonymous = Boolean(wanted.anonymous)
  const id = newId()
  const [bodyHtml = ''] = await renderBodies(db, [body], [`answer-${id}`])
  // Keys are each writer's own: nobody can meet somebody else's answer by guessing one.
  const submissionKey = key ? (anonymous ? keyedWord(viewer.id, key) : `${viewer.id}-${key}`) : null
  return transaction(async (tx) => {
    const post = await tx.post.findFirst({
      where: { id: postId, ...visibleTo(viewer) },
      select: {
        id: true,
        slug: true,
        kind: true,
        closedInto: { select: { id: true } },
        lock: { select: { at: true } },
      },
    })
    if (!post) throw new NotFound()
    if (!canAnswer({ kind: post.kind as Kind })) throw new Forbidden(ANSWER_REFUSED)

    const sent = submissionKey && (await tx.answer.findUnique({ where: { submissionKey } }))
    if (sent) {
      if (sent.body !== body || sent.postId !== postId) throw alreadySent(sent.body, body)
      return { id: sent.id, post }
    }

    if (post.lock) throw new Invalid({ form: LOCKED_REFUSED })
    if (post.closedInto) throw new Invalid({ form: CLOSED_REFUSED })
    const { id: authorId, at } = await writerIn(tx, viewer, { postId, anonymous })
    await tx.answer.create({
      data: {
        ...{ id, postId, body, bodyHtml, submissionKey },
        ...{ rendererVersion: RENDERER_VERSION, authorId, createdAt: at },
      },
    })
    await countAnswers(tx, postId)
    await endDraft(tx, viewer, wanted)
    await holdFiles(tx, { viewer, hand: { id: authorId, at }, postId }, { answerId: id }, bodyHtml)
    const settings = await tx.inboxSettings.findUnique({ where: { userId: viewer.id } })
    if (wanted.follow ?? settings?.followAnswered ?? true) {
      const follow = { userId: authorId, postId }
      await tx.postFollow.upsert({ where: { userId_postId: follow }, create: { ...follow, at }, update: {} })
    }
    await record(tx, answerPosted({ postId, answerId: id, actorId: authorId }), at)
    return { id, post }
  })
}

function alreadySent(theirs: string, body: string): Conflict {
  const sentence =
    'You already sent this form with another text, which is posted. Edit that answer, or send this one too.'
  return new Conflict(sentence, { body: theirs }, { body })
}
