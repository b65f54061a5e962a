import type { Tx } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { acceptanceCleared } from './answer-events'
import { countAnswers } from './count-answers.server'

/**
 * Puts every answer of a question, with its votes and versions, under another question, in the caller's transaction. What
 * is accepted there stays so; where nothing is, the accepted answer that comes along is. Returns which answers went, and
 * the one that is accepted no more.
 */
export async function moveAnswers(tx: Tx, { from, to, byId }: { from: string; to: string; byId: string }) {
  const moved = await tx.answer.findMany({ where: { postId: from }, select: { id: true } })
  await tx.answer.updateMany({ where: { postId: from }, data: { postId: to } })
  const [there, along] = [
    await tx.acceptedAnswer.findUnique({ where: { postId: to } }),
    await tx.acceptedAnswer.findUnique({ where: { postId: from } }),
  ]
  if (along && !there) await tx.acceptedAnswer.update({ where: { postId: from }, data: { postId: to } })
  const outdone = along && there ? along.answerId : null
  if (outdone) {
    await tx.acceptedAnswer.delete({ where: { postId: from } })
    await record(tx, acceptanceCleared({ postId: to, answerId: outdone, actorId: byId }))
  }
  await countAnswers(tx, from)
  await countAnswers(tx, to)
  return { answers: moved.map(({ id }) => id), outdone }
}
