import { keptSince } from '~/features/search-log/weeks'
import { now } from '~/platform/clock.server'
import { type Sql, sql } from '~/platform/sql.server'
import { LEAST_PEOPLE } from './gap-rules'

/** The asks (as `a`) that count now: old enough, not too old, of people who are still here. */
export function countedAsk(): Sql {
  const time = now()
  return sql`a.at >= ${keptSince(time)} and a."countsAt" <= ${time}
    and not exists (select 1 from "Deactivation" left_ where left_."userId" = a."userId")`
}

/**
 * The gaps that may be shown to all, as `gapId`, `people`, `since` and `last`: at least three people asked, who do not
 * all sit together in one private space, and no word of it is a private space's own.
 */
export function shownGaps(): Sql {
  return sql`select c."gapId", c.people, c.since, c.last from (
      select a."gapId", count(*) people, min(a.at) since, max(a.at) last from "GapAsk" a
      where ${countedAsk()} group by a."gapId" having count(*) >= ${LEAST_PEOPLE}) c
    join "Gap" g on g.id = c."gapId"
    where g."withheldAt" is null and not exists (
      select 1 from "GapAsk" a join "SpaceMember" m on m."userId" = a."userId"
      join "Space" s on s.id = m."spaceId" and s.visibility = 'private'
      where a."gapId" = c."gapId" and ${countedAsk()} group by m."spaceId" having count(*) = c.people)`
}

/** Whether a post (as `p`) tells something, and does not only ask. */
export const TELLS = sql`(p.kind <> 'question' or p."answerCount" > 0)`
