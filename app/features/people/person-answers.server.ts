import type { Viewer } from '~/features/accounts/viewer'
import { cursorOf, placeOf } from '~/features/feed/cursor'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { excerpt, toPlainText } from '~/platform/markdown/plain-text'
import { empty, rows, sql } from '~/platform/sql.server'

const PAGE = 20

interface Found {
  id: string
  createdAt: number
  score: number
  bodyHtml: string
  accepted: number
  postId: string
  postSlug: string
  title: string
}

export interface AnswerLine extends Omit<Found, 'bodyHtml'> {
  excerpt: string
}

/**
 * A page of somebody's answers to questions that the viewer may read, newest first, after the place that `cursor`
 * names. One query.
 * @throws NotFound for a cursor that no list gave.
 */
export function personAnswers(
  viewer: Viewer,
  authorId: string,
  cursor: string | null = null,
): { answers: AnswerLine[]; older: string | null } {
  const place = cursor === null ? null : placeOf(cursor)
  const older = place ? sql`and (a."createdAt", a.id) < (${place.createdAt}, ${place.id})` : empty
  const found = rows<Found>(
    sql`select a.id, a."createdAt", a.score, a."bodyHtml", p.id "postId", p.slug "postSlug", p.title,
          exists (select 1 from "AcceptedAnswer" aa where aa."answerId" = a.id) accepted
        from "Answer" a join "Post" p on p.id = a."postId"
        where a."authorId" = ${authorId} and ${visibleToSql(viewer)}
          and not exists (select 1 from "Deletion" ad where ad."answerId" = a.id) ${older}
        order by a."createdAt" desc, a.id desc limit ${PAGE + 1}`,
  )
  const shown = found.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    answers: shown.map(({ bodyHtml, ...answer }) => ({ ...answer, excerpt: excerpt(toPlainText(bodyHtml)) })),
    older: last && found.length > PAGE ? cursorOf(last) : null,
  }
}
