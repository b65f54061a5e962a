import { decisionColumn, verdictColumn } from '~/features/posts/experiment-columns.server'
import { sql } from '~/platform/sql.server'
import type { PostRow } from './post-row'

/** What `postColumns` selects; a post's topics take a query of their own. */
export type PostColumns = Omit<
  PostRow,
  'accepted' | 'contested' | 'endorsed' | 'duplicate' | 'topics' | 'because'
> & {
  accepted: number
  contested: number
  endorsed: number
  duplicate: number
}

/** Counted from the ledger of the post `p`: a count of its own could drift from it. */
const applied = sql`(select count(*) from "PostUse" x where x."postId" = p.id and x.result <> 'not'
  and not exists (select 1 from "Deletion" xd where xd."answerId" = x."answerId"))`

/** What a list shows of the post `p`; goes with `postJoins`. */
export const postColumns = sql`
  p.id, p.kind, p.title, p.slug, p.excerpt, p."createdAt", p.score, p."answerCount", p."commentCount",
  ${applied} applied,
  u.id "authorId", u.handle, u.name, u.avatar,
  exists (select 1 from "AcceptedAnswer" a where a."postId" = p.id) accepted,
  exists (select 1 from "Contest" c where c.open = p.id) contested,
  exists (select 1 from "Endorsement" n where n."postId" = p.id) endorsed,
  exists (select 1 from "DuplicateClosure" dc where dc."postId" = p.id) duplicate,
  c.state review, (select max(r.at) from "Review" r where r."postId" = p.id) "reviewedAt",
  l.outcome, e.status, ${verdictColumn} verdict, ${decisionColumn} decision, e.hypothesis`

export const postJoins = sql`
  join "User" u on u.id = p."authorId"
  left join "Lesson" l on l."postId" = p.id
  left join "LessonCare" c on c."postId" = p.id
  left join "Experiment" e on e."postId" = p.id`
