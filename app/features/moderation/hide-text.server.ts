import type { Viewer } from '~/features/accounts/viewer'
import { countAnswers } from '~/features/answers/count-answers.server'
import { countComments } from '~/features/comments/count-comments.server'
import { factWithdrawn } from '~/features/notifications/notice-events'
import type { WorkKind } from '~/features/revisions/work'
import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { Conflict, Forbidden } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { factOfAsking } from './ask-to-show.server'
import { textHidden, textShown } from './moderation-events'
import { canJudge, JUDGE_REFUSED } from './moderation-rules'
import { type Aside, reachText, type Text } from './reach-text.server'
import { recordAct } from './record-act.server'
import { settleFlags } from './settle-flags.server'

const factOfHiding = (aside: { id: string }) => `hidden:${aside.id}`

/**
 * Takes a text out of sight until a moderator shows it again: only its author and moderators see it. Its author is told
 * why, and so is everybody who flagged it. An accepted answer is not accepted meanwhile. What is out of sight already
 * stays as it is.
 * @throws NotFound when the viewer may not see it, Forbidden when it is not theirs to judge.
 */
export async function hideText(viewer: Viewer, work: WorkKind, id: string, why: string) {
  return transaction(async (tx) => {
    const text = await textToJudge(tx, viewer, work, id)
    if (text.aside) return text
    const aside = { id: newId(), kind: 'hidden', byId: viewer.id, at: now(), reason: why }
    const accepted = work === 'answers' && (await tx.acceptedAnswer.findUnique({ where: { answerId: id } }))
    if (accepted) await tx.acceptedAnswer.delete({ where: { answerId: id } })
    await tx.deletion.create({
      data: { ...aside, ...whichOf(text), acceptedAt: accepted ? accepted.at : null },
    })
    await countAgain(tx, text)
    await record(tx, textHidden(eventOf(viewer, text)))
    const states = { before: 'shown', after: 'hidden' }
    const telling = { told: 'hidden', fact: factOfHiding(aside), path: text.path } as const
    await recordAct(tx, viewer, text, { act: 'hidden', ...states, why, ...telling })
    await settleFlags(tx, text, { outcome: 'hidden', byId: viewer.id })
    return text
  })
}

/**
 * Shows again what was hidden, as it was; an answer that had been accepted is accepted again, unless another one is by
 * now. Its author is told. What is not hidden stays as it is.
 * @throws NotFound, Forbidden
 */
export async function showText(viewer: Viewer, work: WorkKind, id: string, why: string) {
  return transaction(async (tx) => {
    const text = await textToJudge(tx, viewer, work, id)
    const { aside } = text
    if (aside?.kind !== 'hidden') return text
    await tx.deletion.delete({ where: { id: aside.id } })
    await acceptAgain(tx, text, aside)
    await countAgain(tx, text)
    await record(tx, textShown(eventOf(viewer, text)))
    for (const fact of [factOfHiding(aside), factOfAsking(aside)]) await record(tx, factWithdrawn({ fact }))
    const telling = { told: 'shown', path: text.path } as const
    await recordAct(tx, viewer, text, { act: 'shown', before: 'hidden', after: 'shown', why, ...telling })
    return text
  })
}

/**
 * Answers an author who asked to have a text shown again that it stays hidden, and why. They can change it and ask again.
 * @throws NotFound, Forbidden, Conflict when nobody asks for it any more.
 */
export async function keepHidden(viewer: Viewer, work: WorkKind, id: string, why: string) {
  return transaction(async (tx) => {
    const text = await textToJudge(tx, viewer, work, id)
    const { aside } = text
    if (aside?.kind !== 'hidden' || !aside.askedAt)
      throw new Conflict('Somebody decided about this meanwhile. Look at how it stands now.', {})
    await tx.deletion.update({ where: { id: aside.id }, data: { reason: why, askedAt: null } })
    await record(tx, factWithdrawn({ fact: factOfAsking(aside) }))
    const telling = { told: 'kept-hidden', path: text.path } as const
    await recordAct(tx, viewer, text, {
      act: 'kept-hidden',
      before: 'hidden',
      after: 'hidden',
      why,
      ...telling,
    })
    return text
  })
}

async function textToJudge(tx: Tx, viewer: Viewer, work: WorkKind, id: string): Promise<Text> {
  const text = await reachText(tx, viewer, work, id)
  if (!canJudge(viewer, text)) throw new Forbidden(JUDGE_REFUSED)
  return text
}

function whichOf({ work, id }: Text) {
  return work === 'posts' ? { postId: id } : work === 'answers' ? { answerId: id } : { commentId: id }
}

function eventOf(viewer: Viewer, { postId, answerId, commentId }: Text) {
  return { postId, answerId, commentId, actorId: viewer.id }
}

async function countAgain(tx: Tx, { work, postId }: Text): Promise<void> {
  if (work === 'answers') await countAnswers(tx, postId)
  if (work === 'comments') await countComments(tx, postId)
}

async function acceptAgain(tx: Tx, { id, postId }: Text, { acceptedAt }: Aside): Promise<void> {
  if (!acceptedAt || (await tx.acceptedAnswer.findUnique({ where: { postId } }))) return
  // Only who asked accepts.
  const { authorId } = await tx.post.findUniqueOrThrow({ where: { id: postId }, select: { authorId: true } })
  await tx.acceptedAnswer.create({ data: { postId, answerId: id, byId: authorId, at: acceptedAt } })
}
