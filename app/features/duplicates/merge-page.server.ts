import type { Viewer } from '~/features/accounts/viewer'
import { postPath } from '~/features/posts/post-kinds'
import { db } from '~/platform/db.server'
import { toPlainText } from '~/platform/markdown/plain-text'
import { row, sql } from '~/platform/sql.server'
import { closureOf } from './duplicates-of.server'
import { questionToMerge } from './merge-questions.server'
import { similarPosts } from './similar-posts.server'

/**
 * A question that may be merged, with those of its space that are like it; or where it went.
 * @throws NotFound when the viewer may not read it, Forbidden when it is no question or not theirs to merge.
 */
export async function mergePage(viewer: Viewer, postId: string) {
  const post = await questionToMerge(db, viewer, postId)
  const { id, title, spaceId } = post
  const under = row<{ bodyHtml: string; answers: number; comments: number }>(sql`
    select p."bodyHtml",
      (select count(*) from "Answer" a where a."postId" = p.id
        and not exists (select 1 from "Deletion" d where d."answerId" = a.id)) answers,
      (select count(*) from "Comment" c where c."postId" = p.id
        and not exists (select 1 from "Deletion" d where d."commentId" = c.id)) comments
    from "Post" p where p.id = ${id}`)
  const written = { title, text: toPlainText(under?.bodyHtml ?? '').slice(0, 4000) }
  const closed = post.closedInto ? closureOf(viewer, id) : null
  const similar = closed ? [] : await similarPosts({ ...viewer, spaceIds: [spaceId] }, written, id)
  return {
    ...{ id, title, back: postPath(post) },
    ...{ answers: under?.answers ?? 0, comments: under?.comments ?? 0 },
    merged: post.merge !== null,
    /** Where it was closed into, which is where it goes then. */
    original: closed?.original ?? null,
    similar: similar.filter(({ kind }) => kind === 'question'),
  }
}
