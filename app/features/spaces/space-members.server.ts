import { empty, row, rows, sql } from '~/platform/sql.server'
import type { SeatRole } from './space-rules'

const PAGE = 50

export interface Seat {
  id: string
  handle: string
  name: string
  avatar: string | null
  title: string
  role: SeatRole
  joinedAt: number
  left: number
}

export interface SpaceMembers {
  members: Seat[]
  total: number
  /** The handle after which the next page begins. */
  next: string | null
}

/** A page of the people with a seat in a space: its moderators first, then by name. Two queries. */
export function spaceMembers(spaceId: string, after: string | null = null, limit = PAGE): SpaceMembers {
  const order = sql`case m.role when 'moderator' then 0 else 1 end, lower(u.name), u.handle`
  const start = after
    ? sql`and (${order}) > (select ${order} from "SpaceMember" m join "User" u on u.id = m."userId"
          where m."spaceId" = ${spaceId} and u.handle = ${after})`
    : empty
  const found = rows<Seat>(
    sql`select u.id, u.handle, u.name, u.avatar, u.title, m.role, m."joinedAt",
          exists (select 1 from "Deactivation" d where d."userId" = u.id) "left"
        from "SpaceMember" m join "User" u on u.id = m."userId"
        where m."spaceId" = ${spaceId} ${start} order by ${order} limit ${limit + 1}`,
  )
  const members = found.slice(0, limit)
  return {
    members,
    total:
      row<{ total: number }>(sql`select count(*) total from "SpaceMember" where "spaceId" = ${spaceId}`)
        ?.total ?? 0,
    next: found.length > limit ? (members.at(-1)?.handle ?? null) : null,
  }
}
