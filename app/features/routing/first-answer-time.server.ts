import type { Viewer } from '~/features/accounts/viewer'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { now } from '~/platform/clock.server'
import { row, sql } from '~/platform/sql.server'

const YEAR_MS = 365 * 86_400_000

export interface FirstAnswerTime {
  /** Half of the questions had an answer within this many milliseconds; null while most of them wait. */
  medianMs: number | null
  /** How many questions it is taken from, those without an answer too. */
  n: number
}

/**
 * How long the questions of the last year in a topic (by slug) that the viewer may read waited for their first answer
 * by somebody else. A question that still waits counts as one that waited longer than any other: left out, it would make
 * the time look shorter than it is. With an even number it is the mean of the two in the middle. One query.
 * @param except the question that asks
 */
export function firstAnswerTime(viewer: Viewer, topic: string, except: string): FirstAnswerTime {
  const since = now().getTime() - YEAR_MS
  const found = row<FirstAnswerTime>(sql`
    with waited as (
      select (select min(a."createdAt") from "Answer" a where a."postId" = p.id and a."authorId" <> p."authorId"
        and not exists (select 1 from "Deletion" ad where ad."answerId" = a.id)) - p."createdAt" took
      from "Post" p join "PostTopic" pt on pt."postId" = p.id join "Topic" t on t.id = pt."topicId"
      where t.slug = ${topic} and p.kind = 'question' and p.id <> ${except} and p."createdAt" > ${since}
        and ${visibleToSql(viewer)}),
    placed as (
      select took, row_number() over (order by took is null, took) place, count(*) over () n from waited)
    select max(n) n, case when count(took) = count(*) then avg(took) end "medianMs"
    from placed where place in ((n + 1) / 2, (n + 2) / 2)`)
  // An answer may be older than the question that it was brought under.
  const medianMs = found?.medianMs ?? null
  return { medianMs: medianMs === null ? null : Math.max(0, medianMs), n: found?.n ?? 0 }
}
