import type { Tx } from '~/platform/db.server'

/** Sets the post's number of answers from the rows, in the transaction that changed them. */
export async function countAnswers(tx: Tx, postId: string): Promise<void> {
  const answerCount = await tx.answer.count({ where: { postId, deletion: null } })
  await tx.post.update({ where: { id: postId }, data: { answerCount } })
}
