import type { Tx } from '~/platform/db.server'

/** After answers went under another post: what is on record of their use goes with them. */
export async function moveAnswerUses(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.postUse.updateMany({ where: { postId: from, answer: { postId: to } }, data: { postId: to } })
}
