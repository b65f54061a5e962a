import type { Viewer } from '~/features/accounts/viewer'
import { isPerson } from '~/features/anonymity/real-people.server'
import { empty, join, rows, sql } from '~/platform/sql.server'
import { containing } from '~/platform/text-match.server'

const PAGE = 40

export interface PersonLine {
  id: string
  handle: string
  name: string
  avatar: string | null
  title: string
  team: string
  left: number
  following: number
}

export interface PersonDirectory {
  people: PersonLine[]
  /** The handle after which the next page begins. */
  next: string | null
}

/**
 * People by name, a page at a time. Without `q` those who work here; with it everybody whose name, handle or team
 * holds these words. One query.
 */
export function personDirectory(
  viewer: Viewer,
  { q, after }: { q: string; after: string | null },
): PersonDirectory {
  const isGone = sql`exists (select 1 from "Deactivation" d where d."userId" = u.id)`
  const columns = [sql`u.name`, sql`u.handle`, sql`u.team`]
  const words = q.replace(/^@/, '')
  const wanted = q
    ? sql`(${join(
        columns.map((column) => containing(column, words)),
        ' or ',
      )})`
    : sql`not ${isGone}`
  const start = after
    ? sql`and (lower(u.name), u.handle) > (select lower(name), handle from "User" where handle = ${after})`
    : empty
  const found = rows<PersonLine>(
    sql`select u.id, u.handle, u.name, u.avatar, u.title, u.team, ${isGone} "left",
          exists (select 1 from "PersonFollow" f where f."followerId" = ${viewer.id} and f."followedId" = u.id) following
        from "User" u where ${isPerson} and ${wanted} ${start} order by lower(u.name), u.handle limit ${PAGE + 1}`,
  )
  const people = found.slice(0, PAGE)
  return { people, next: found.length > PAGE ? (people.at(-1)?.handle ?? null) : null }
}
