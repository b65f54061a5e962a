import type { Viewer } from '~/features/accounts/viewer'
import { join, rows, type Sql, sql } from '~/platform/sql.server'

/** Something that waits for a moderator: what, in which space, since when. */
export interface Waiting {
  /** Which of the sources below it comes from; each is drawn in its own way. */
  source: 'flags' | 'asked'
  /** Twelve characters, as everything has them. */
  id: string
  spaceId: string
  at: number
}

/** What a source may ask: who looks, in which spaces. */
interface Looking {
  /** The viewer and the names they write under: nobody finds their own words here. */
  own: Sql
  spaces: Sql
}

/** A query for the columns of `Waiting`. */
type Source = (looking: Looking) => Sql

const inSight = (text: Sql) => sql`not exists (select 1 from "Deletion" d where ${text})`

/** Flags that nobody decided about; several of one text are one. What is out of sight by now waits for nothing. */
const flagged: Source = ({ own, spaces }) => sql`
  select 'flags' source, f."subjectId" id, p."spaceId", min(f.at) at from "Flag" f
  left join "Answer" a on a.id = f."answerId" left join "Comment" c on c.id = f."commentId"
  join "Post" p on p.id = coalesce(c."postId", a."postId", f."postId")
  where f.outcome is null and p."spaceId" in (${spaces})
    and coalesce(c."authorId", a."authorId", p."authorId") not in (${own})
    and ${inSight(sql`d."postId" = p.id`)} and ${inSight(sql`d."answerId" in (f."answerId", c."answerId")`)}
    and ${inSight(sql`d."commentId" = f."commentId"`)}
  group by f."subjectId", p."spaceId"`

/** What was hidden, and whoever wrote it asks to have it shown again. */
const askedFor: Source = ({ own, spaces }) => sql`
  select 'asked' source, coalesce(d."commentId", d."answerId", d."postId") id, p."spaceId", d."askedAt" at
  from "Deletion" d
  left join "Comment" c on c.id = d."commentId" left join "Answer" a on a.id = d."answerId"
  join "Post" p on p.id = coalesce(c."postId", a."postId", d."postId")
  where d.kind = 'hidden' and d."askedAt" is not null and p."spaceId" in (${spaces})
    and coalesce(c."authorId", a."authorId", p."authorId") not in (${own})`

/** Everything that moderators are waited for with. What else should wait for them is another one of these. */
const sources: Source[] = [flagged, askedFor]

/** A query for all that waits for the viewer in these spaces, which must be such where they keep order. */
export function waitingFor(viewer: Viewer, spaceIds: string[]): Sql {
  const own = join([viewer.id, ...viewer.pseudonyms.map(({ id }) => id)])
  const looking = { own, spaces: join([...spaceIds, '']) }
  return join(
    sources.map((source) => source(looking)),
    ' union all ',
  )
}

/** How much waits for the viewer, by the spaces where something does. One query. */
export function waitingIn(viewer: Viewer, spaceIds: string[]): Map<string, number> {
  if (spaceIds.length === 0) return new Map()
  const found = rows<{ spaceId: string; count: number }>(
    sql`select "spaceId", count(*) count from (${waitingFor(viewer, spaceIds)}) group by "spaceId"`,
  )
  return new Map(found.map(({ spaceId, count }) => [spaceId, count]))
}
