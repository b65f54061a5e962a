import { applied, appliedLately } from '#search/index'
import { join, rows, sql } from '~/platform/sql.server'

/** A use `x` that helped, of something that still stands. A test holds it together with what the ledger counts. */
const helped = sql`x.result <> 'not' and not exists (
  select 1 from "Deletion" xd where xd."answerId" = x."answerId")`

/** How often each of these posts or its answers helped somebody; those that never did are left out. One query. */
export function timesApplied(postIds: string[]): Map<string, number> {
  if (postIds.length === 0) return new Map()
  const found = rows<{ postId: string; times: number }>(sql`
    select x."postId", count(*) times from "PostUse" x where x."postId" in (${join(postIds)}) and ${helped}
    group by x."postId"`)
  return new Map(found.map(({ postId, times }) => [postId, times]))
}

/** The same as evidence, in which what was long ago counts less. One query. */
export function appliedEvidence(postIds: string[]): Map<string, ReturnType<typeof applied>> {
  const found = rows<{ postId: string; usedOn: number }>(sql`
    select x."postId", x."usedOn" from "PostUse" x where x."postId" in (${join(postIds)}) and ${helped}
    order by x."postId", x."usedOn", x.id`)
  const days = new Map<string, number[]>()
  for (const { postId, usedOn } of found) days.set(postId, [...(days.get(postId) ?? []), usedOn])
  return new Map([...days].map(([postId, usedOn]) => [postId, applied(usedOn)]))
}

/** What is left of those uses at a time, in which one of a year before counts half. One query. */
export function usesLately(postIds: string[], at: number): Map<string, number> {
  const found = appliedEvidence(postIds)
  return new Map([...found].map(([postId, evidence]) => [postId, appliedLately(evidence, at)]))
}
