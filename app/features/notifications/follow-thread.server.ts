import { transaction } from '~/platform/db.server'
import { sql } from '~/platform/sql.server'

/**
 * Answers or comments went under another post: what was told of them is about that page from now on, so that it leads
 * there and is read there. It reads the present, so that doing it twice does nothing more.
 */
export async function followThread({ from, to }: { from: string; to: string }): Promise<void> {
  const page = `/posts/${to}`
  await transaction(async (tx) => {
    // On an answer that became a post, a comment is on that post.
    await tx.$executeRaw(sql`
      update "NoticeItem" set "answerId" = null where "commentId" in (
        select c.id from "Comment" c where c."postId" = ${to} and c."answerId" is null)`)
    await tx.$executeRaw(sql`
      update "Notice" set "postId" = ${to}, page = ${page} where "postId" = ${from} and id in (
        select i."noticeId" from "NoticeItem" i
        left join "Answer" a on a.id = i."answerId" left join "Comment" c on c.id = i."commentId"
        where coalesce(c."postId", a."postId") = ${to})`)
  })
}
