import type { Tx } from '~/platform/db.server'

/** Sets the number of comments on the post itself (those on its answers are not in it) from the rows. */
export async function countComments(tx: Tx, postId: string): Promise<void> {
  const commentCount = await tx.comment.count({ where: { postId, answerId: null, deletion: null } })
  await tx.post.update({ where: { id: postId }, data: { commentCount } })
}
