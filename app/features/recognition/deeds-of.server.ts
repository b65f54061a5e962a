import { decisionColumn, verdictColumn } from '~/features/posts/experiment-columns.server'
import { rows, sql } from '~/platform/sql.server'
import type { Deeds } from './badge-rules'

// Only what was done here under one's own name: what was imported happened elsewhere, and what is signed with another
// name belongs to that name.

const standing = sql`p."externalId" is null and not exists (select 1 from "Deletion" d where d."postId" = p.id)`

/** What somebody did that may earn a badge. Four queries. */
export function deedsOf(userId: string): Deeds {
  const helped = rows<Deeds['helped'][number]>(sql`
    select x."postId", x."userId" "byId", x."resultAt" at, l.outcome from "Post" p join "Lesson" l on l."postId" = p.id
    join "PostUse" x on x."postId" = p.id
    where p."authorId" = ${userId} and x."userId" <> ${userId} and x.result <> 'not' and ${standing}
    order by at, x.id`)
  const accepted = rows<Deeds['accepted'][number]>(sql`
    select a."postId", a.id "answerId", c.at, a."createdAt" - p."createdAt" "afterMs" from "Answer" a
    join "AcceptedAnswer" c on c."answerId" = a.id join "Post" p on p.id = a."postId"
    where a."authorId" = ${userId} and p."authorId" <> ${userId} and a."externalId" is null and ${standing}
    order by c.at, a.id`)
  const concluded = rows<Omit<Deeds['concluded'][number], 'cameOf'> & { cameOf: number }>(sql`
    select p.id "postId", coalesce(n.at, p."editedAt", p."createdAt") at, ${verdictColumn} verdict,
      ${decisionColumn} decision,
      exists (select 1 from "PostLink" l join "Post" q on q.id = l."toId"
        where l."fromId" = p.id and q.kind <> 'experiment') "cameOf"
    from "Post" p join "Experiment" e on e."postId" = p.id
    left join "ExperimentEnding" n on n."postId" = p.id
    where p."authorId" = ${userId} and e.status = 'concluded' and e.result <> '' and ${standing}
    order by at, p.id`)
  const limits = rows<Deeds['limits'][number]>(sql`
    select x."postId", min(a.at) at from "PostUse" x join "Post" p on p.id = x."postId"
    join "Contest" k on k."postId" = p.id join "ContestAnswer" a on a."contestId" = k.id
    where x."userId" = ${userId} and x.result = 'not' and x."answerId" is null and x."resultAt" <= k.at
      and a.kind in ('boundary', 'revision') and a."byId" <> ${userId} and ${standing}
    group by x."postId" order by at, x."postId"`)
  return {
    ...{ helped, accepted, limits },
    concluded: concluded.map((it) => ({ ...it, cameOf: it.cameOf === 1 })),
  }
}
