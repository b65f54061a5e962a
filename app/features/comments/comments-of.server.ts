import type { Viewer } from '~/features/accounts/viewer'
import type { AnonymousOffer } from '~/features/anonymity/anonymous-offer'
import { isOwn } from '~/features/anonymity/own-work'
import { canFlag, canJudge } from '~/features/moderation/moderation-rules'
import { newId } from '~/platform/id.server'
import { join, rows, sql } from '~/platform/sql.server'
import { canDeleteComment, canRestoreComment, canReviseComment } from './comment-rules'
import type { CommentsView, CommentView } from './comments-view'

interface CommentRow {
  id: string
  answerId: string | null
  authorId: string
  handle: string
  name: string
  avatar: string | null
  bodyHtml: string
  createdAt: number
  editedAt: number | null
  deletedAt: number | null
  deletedBy: string | null
  deletedAs: string | null
  reason: string | null
}

type Post = {
  id: string
  spaceId: string
  anonymous: AnonymousOffer
  deleted?: boolean
  merged?: boolean
  locked?: object | null
}

/**
 * The comments on a post that the viewer may read and on those answers to it that are shown, the oldest first.
 * One query for all.
 */
export function commentsOf(viewer: Viewer, post: Post, answerIds: string[] = []): CommentsView {
  const own = join([viewer.id, ...viewer.pseudonyms.map(({ id }) => id)])
  const found = rows<CommentRow>(sql`
    select c.id, c."answerId", c."authorId", u.handle, u.name, u.avatar, c."bodyHtml", c."createdAt", c."editedAt",
      d.at "deletedAt", du.name "deletedBy", d.kind "deletedAs", d.reason
    from "Comment" c
    join "User" u on u.id = c."authorId"
    left join "Deletion" d on d."commentId" = c.id
    left join "User" du on du.id = d."byId"
    where c."postId" = ${post.id} and (d.id is null or ${canRestoreComment(viewer, post.spaceId) ? 1 : 0} = 1
      or (d.kind = 'hidden' and c."authorId" in (${own})))
    order by c."createdAt", c.id`)
  const onAnswers: Record<string, CommentView[]> = {}
  const shown = new Set(answerIds)
  for (const row of found) {
    if (!row.answerId || !shown.has(row.answerId)) continue
    const comment = viewOf(viewer, post, row)
    const before = onAnswers[row.answerId]
    if (before) before.push(comment)
    else onAnswers[row.answerId] = [comment]
  }
  return {
    onPost: found.filter(({ answerId }) => !answerId).map((row) => viewOf(viewer, post, row)),
    onAnswers,
    mayComment: !post.deleted && !post.merged && !post.locked,
    anonymous: post.anonymous,
    submissionKeys: {
      onPost: newId(),
      onAnswers: Object.fromEntries(answerIds.map((id) => [id, newId()])),
    },
  }
}

function viewOf(viewer: Viewer, { spaceId, deleted }: Post, row: CommentRow): CommentView {
  const { id, authorId, handle, name, avatar, bodyHtml, createdAt, editedAt } = row
  const stands = row.deletedAt === null
  const hidden = row.deletedAs === 'hidden'
  return {
    ...{ id, bodyHtml, createdAt, editedAt },
    author: { id: authorId, handle, name, avatar },
    deletion: stands
      ? null
      : { at: Number(row.deletedAt), byName: row.deletedBy ?? '', reason: row.reason ?? '', hidden },
    may: {
      // What was hidden can be mended by who wrote it.
      revise:
        !deleted && (hidden ? isOwn(viewer, authorId) : stands && canReviseComment(viewer, row, spaceId)),
      remove: stands && !deleted && canDeleteComment(viewer, row, spaceId),
      restore: !stands && !hidden && !deleted && canRestoreComment(viewer, spaceId),
      flag: stands && !deleted && canFlag(viewer, row),
      keepOrder: canJudge(viewer, { authorId, spaceId }),
    },
  }
}
