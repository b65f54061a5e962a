import type { Viewer } from '~/features/accounts/viewer'
import { postPath } from '~/features/posts/post-kinds'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { join, row, rows, sql } from '~/platform/sql.server'
import { canReview, REVIEW_REFUSED } from './review-rules'
import type { Cause, ReviewState } from './review-states'

interface Found {
  id: string
  slug: string
  title: string
  summary: string
  spaceId: string
  authorId: string
  ownerId: string | null
  state: ReviewState | null
  isContested: number
}

interface PastReview {
  id: string
  at: number
  verdict: 'holds' | 'obsolete'
  note: string
  name: string
}

/**
 * What somebody needs who reviews a lesson: why it is due, and what was found before. Three queries.
 * @throws NotFound when the viewer may not read it or it is no lesson, Forbidden when it is not theirs to review.
 */
export function reviewPage(viewer: Viewer, postId: string) {
  const lesson = row<Found>(sql`
    select p.id, p.slug, p.title, l.summary, p."spaceId", p."authorId", c."ownerId", c.state,
      exists (select 1 from "Contest" x where x.open = p.id) "isContested"
    from "Post" p join "Lesson" l on l."postId" = p.id left join "LessonCare" c on c."postId" = p.id
    where p.id = ${postId} and p.kind = 'lesson' and ${visibleToSql(viewer)}`)
  if (!lesson) throw new NotFound()
  if (!canReview(viewer, lesson)) throw new Forbidden(REVIEW_REFUSED)
  const reviews = rows<PastReview>(sql`
    select r.id, r.at, r.verdict, r.note, u.name from "Review" r join "User" u on u.id = r."byId"
    where r."postId" = ${postId} order by r.at desc, r.id desc limit 10`)
  return {
    ...{ id: lesson.id, title: lesson.title, summary: lesson.summary, back: postPath(lesson) },
    ...{ state: lesson.state ?? ('current' as const), contested: lesson.isContested === 1, reviews },
    causes: lesson.state === 'obsolete' ? [] : causesOf([postId]).map(({ cause }) => cause),
  }
}

/** The causes that no review has answered, each kind once for a lesson. One query. */
export function causesOf(postIds: string[]): { postId: string; cause: Cause }[] {
  if (postIds.length === 0) return []
  return rows(sql`
    select distinct k."postId", k.cause from "ReviewCause" k where k."postId" in (${join(postIds)})
    and k.at > coalesce((select max(r.at) from "Review" r where r."postId" = k."postId"), -1) order by k.cause`)
}
