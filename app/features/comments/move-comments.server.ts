import type { Tx } from '~/platform/db.server'
import { countComments } from './count-comments.server'

/**
 * Puts comments of a post under another one, in the caller's transaction: all of them, each on the answer that it is on,
 * or with `answerId` those on that answer, on the other post itself. Returns which went.
 */
export async function moveComments(
  tx: Tx,
  { from, to, answerId }: { from: string; to: string; answerId?: string },
): Promise<string[]> {
  const which = { postId: from, ...(answerId && { answerId }) }
  const moved = await tx.comment.findMany({ where: which, select: { id: true } })
  await tx.comment.updateMany({ where: which, data: { postId: to, ...(answerId && { answerId: null }) } })
  await countComments(tx, from)
  await countComments(tx, to)
  return moved.map(({ id }) => id)
}
