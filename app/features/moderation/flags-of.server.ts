import { join, rows, sql } from '~/platform/sql.server'

/** An open flag as moderators read it. */
export interface FlagLine {
  id: string
  at: number
  reason: string
  words: string
  name: string
  handle: string
}

/** The open flags of these texts, by text, the oldest first. One query. Danger: only for those who may judge them. */
export function flagsOf(subjectIds: string[]): Map<string, FlagLine[]> {
  if (subjectIds.length === 0) return new Map()
  const found = rows<FlagLine & { subjectId: string }>(sql`
    select f.id, f."subjectId", f.at, f.reason, f.words, u.name, u.handle from "Flag" f
    join "User" u on u.id = f."byId"
    where f."subjectId" in (${join(subjectIds)}) and f.outcome is null order by f.at, f.id`)
  const bySubject = new Map<string, FlagLine[]>()
  for (const { subjectId, ...flag } of found)
    bySubject.set(subjectId, [...(bySubject.get(subjectId) ?? []), flag])
  return bySubject
}
