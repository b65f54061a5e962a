import { decisionColumn, verdictColumn } from '~/features/posts/experiment-columns.server'
import type { Kind } from '~/features/posts/post-kinds'
import { row, sql } from '~/platform/sql.server'
import { changedEnough } from './changed-enough'

type Text = Record<string, string | null> & { kind: Kind }

/**
 * Whether a post says something else now than before the edit of that number; a mended typo is none.
 * @param revision the number of the text before the edit
 */
export function saysOtherwise(postId: string, revision: number | undefined): boolean {
  const before = row<{ snapshot: string }>(
    sql`select snapshot from "Revision" where "postId" = ${postId} and number = ${revision ?? -1}`,
  )
  const after = row<Text>(sql`
    select p.kind, p.title, p.body, l.summary, l."whatHappened", l.why, l."doDifferently", l.outcome, l.impact,
      l."appliesWhere", e.hypothesis, e."primaryMetric", e.baseline, e."expectedChange", e.method, e."guardRails",
      e.status, e.result, ${verdictColumn} verdict, ${decisionColumn} decision
    from "Post" p left join "Lesson" l on l."postId" = p.id left join "Experiment" e on e."postId" = p.id
    where p.id = ${postId}`)
  if (!before || !after) return false
  const said = JSON.parse(before.snapshot)
  // Only what both know: a snapshot also holds days and numbers, written as its form writes them.
  const fields = Object.keys(after).filter((field) => field in said)
  const only = (values: Record<string, unknown>) =>
    Object.fromEntries(fields.map((it) => [it, values[it] ?? '']))
  return changedEnough(only(said), only(after))
}
