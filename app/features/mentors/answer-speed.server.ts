import type { Viewer } from '~/features/accounts/viewer'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { join, rows, sql } from '~/platform/sql.server'

export interface AnswerSpeed {
  /** The median time from a question to this person's first answer to it, in milliseconds. */
  medianMs: number
  /** How many questions it is taken from. */
  n: number
}

/**
 * How soon each of these people answers others' questions, over what the viewer may read. Somebody who answered none
 * is left out. One query.
 */
export function answerSpeeds(viewer: Viewer, personIds: string[]): Map<string, AnswerSpeed> {
  if (personIds.length === 0) return new Map()
  const found = rows<AnswerSpeed & { id: string }>(
    sql`with taken as (
          select a."authorId" id, min(a."createdAt") - p."createdAt" took
          from "Answer" a join "Post" p on p.id = a."postId"
          where a."authorId" in (${join(personIds)}) and p."authorId" <> a."authorId" and ${visibleToSql(viewer)}
            and not exists (select 1 from "Deletion" ad where ad."answerId" = a.id)
          group by a."authorId", p.id, p."createdAt"
        ),
        placed as (
          select id, took, row_number() over (partition by id order by took) place, count(*) over (partition by id) n
          from taken
        )
        select id, n, avg(took) "medianMs" from placed where place in ((n + 1) / 2, (n + 2) / 2) group by id, n`,
  )
  return new Map(found.map(({ id, medianMs, n }) => [id, { medianMs: Math.max(0, medianMs), n }]))
}
