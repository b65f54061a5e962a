import { answerDeleted } from '~/features/answers/answer-events'
import { commentDeleted } from '~/features/comments/comment-events'
import { postDeleted, postMoved } from '~/features/posts/post-events'
import { type Tx, transaction } from '~/platform/db.server'
import type { Consumer, OutboxEvent } from '~/platform/outbox.server'
import { settleFlags } from './settle-flags.server'

interface Gone {
  postId: string
  answerId?: string | null
  commentId?: string
  actorId: string
  fromSpaceId?: string
}

/** What was flagged and is gone or moved by now waits for no moderator any more; who flagged it is told. */
export const flagSettling: Consumer = {
  name: 'flag-settling',
  listensTo: [postDeleted, answerDeleted, commentDeleted, postMoved],
  async handle(events) {
    for (const event of events) await transaction((tx) => settle(tx, event))
  },
}

async function settle(tx: Tx, { type, payload }: OutboxEvent): Promise<void> {
  const { postId, answerId, commentId, actorId, fromSpaceId } = payload as Gone
  const id = commentId ?? answerId ?? postId
  const flag = await tx.flag.findFirst({
    where: { subjectId: id, open: { not: null } },
    select: { post: { select: { title: true, spaceId: true, authorId: true } } },
  })
  if (!flag) return
  const { title, spaceId, authorId } = await authorOf(tx, id, flag.post)
  const byAuthor = actorId === authorId
  // An author who moves it has not judged it.
  if (type === postMoved.type && byAuthor) return
  const text = { id, postId, title, path: `/posts/${postId}`, spaceId: fromSpaceId ?? spaceId }
  const outcome = type === postMoved.type ? 'moved' : 'deleted'
  await settleFlags(tx, text, { outcome, byId: byAuthor ? null : actorId })
}

async function authorOf<Post extends { authorId: string }>(tx: Tx, id: string, post: Post): Promise<Post> {
  const below =
    (await tx.answer.findUnique({ where: { id }, select: { authorId: true } })) ??
    (await tx.comment.findUnique({ where: { id }, select: { authorId: true } }))
  return { ...post, ...below }
}
