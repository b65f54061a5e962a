import { isPerson } from '~/features/anonymity/real-people.server'
import { row, rows, type Sql, sql } from '~/platform/sql.server'
import { containing } from '~/platform/text-match.server'
import type { Role } from './viewer'

const PAGE = 50

export interface PersonLine {
  id: string
  name: string
  handle: string
  email: string | null
  role: Role
  avatar: string | null
  createdAt: number
  deactivatedAt: number | null
}

/** Everybody by name, `PAGE` at a time, or those whose name, handle or address holds some words. */
export function peopleAdminPage(
  words: string,
  after: string | null,
): { people: PersonLine[]; next: string | null } {
  const found = rows<PersonLine>(
    sql`select u.id, u.name, u.handle, u.email, u.role, u.avatar, u."createdAt", d.at "deactivatedAt"
        from "User" u left join "Deactivation" d on d."userId" = u.id
        where ${isPerson} and ${matching(words)} ${following(after)} order by u.name, u.id limit ${PAGE + 1}`,
  )
  const people = found.slice(0, PAGE)
  return { people, next: found.length > PAGE ? (people.at(-1)?.id ?? null) : null }
}

export interface PersonDetails extends PersonLine {
  team: string
  title: string
  reason: string | null
  deactivatedBy: string | null
  seenAt: number | null
  /** Whether an administrator named them a leader. */
  leads: number
}

/** One account, as its administrator sees it, or null. */
export function personAdminPage(id: string): PersonDetails | null {
  return row<PersonDetails>(
    sql`select u.id, u.name, u.handle, u.email, u.role, u.avatar, u.team, u.title, u."createdAt",
          d.at "deactivatedAt", d.reason, b.name "deactivatedBy",
          (select max(s."seenAt") from "Session" s where s."userId" = u.id) "seenAt",
          exists (select 1 from "Leader" l where l."userId" = u.id) leads
        from "User" u left join "Deactivation" d on d."userId" = u.id left join "User" b on b.id = d."byId"
        where u.id = ${id} and ${isPerson}`,
  )
}

function matching(words: string): Sql {
  if (!words) return sql`1 = 1`
  const columns = [sql`u.name`, sql`u.handle`, sql`u.email`].map((column) => containing(column, words))
  return sql`(${columns[0]} or ${columns[1]} or ${columns[2]})`
}

function following(after: string | null): Sql {
  return after ? sql`and (u.name, u.id) > (select name, id from "User" where id = ${after})` : sql``
}
