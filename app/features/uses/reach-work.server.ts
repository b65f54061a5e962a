import type { Viewer } from '~/features/accounts/viewer'
import type { Kind } from '~/features/posts/post-kinds'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { NotFound } from '~/platform/errors'
import { row, sql } from '~/platform/sql.server'
import type { Usable } from './use-rules'

/** What a use is of: by the post's id, or by the answer's. */
export type Subject = { postId: string } | { answerId: string }

/** A post or an answer as those see it who used it. */
export interface Work extends Usable {
  postId: string
  answerId: string | null
  slug: string
  title: string
  kind: Kind
  spaceId: string
  authorName: string
}

/**
 * The post or the answer that somebody used. One query.
 * @throws NotFound when the viewer may not read it or it is deleted.
 */
export function reachWork(viewer: Viewer, subject: Subject): Work {
  const answerId = 'answerId' in subject ? subject.answerId : null
  const wanted =
    'answerId' in subject
      ? sql`a.id = ${subject.answerId} and not exists (select 1 from "Deletion" d where d."answerId" = a.id)`
      : sql`p.id = ${subject.postId}`
  const found = row<
    Omit<Work, 'what' | 'answerId' | 'concluded' | 'accepted'> & { status: string; accepted: number }
  >(
    sql`select p.id "postId", p.slug, p.title, p.kind, p."spaceId", u.id "authorId", u.name "authorName", e.status,
          exists (select 1 from "AcceptedAnswer" c where c."answerId" = ${answerId}) accepted
        from "Post" p
        ${answerId === null ? sql`` : sql`join "Answer" a on a."postId" = p.id`}
        join "User" u on u.id = ${answerId === null ? sql`p."authorId"` : sql`a."authorId"`}
        left join "Experiment" e on e."postId" = p.id
        where ${wanted} and ${visibleToSql(viewer)}`,
  )
  if (!found) throw new NotFound()
  const { status, accepted, ...work } = found
  return {
    ...work,
    answerId,
    what: answerId === null ? work.kind : 'answer',
    concluded: status === 'concluded',
    accepted: accepted === 1,
  }
}
