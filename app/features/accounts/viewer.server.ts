import { type AppLoadContext, redirect } from '@remix-run/node'
import { row, rows, sql } from '~/platform/sql.server'
import type { Viewer } from './viewer'

/** The viewer of a request. The edge has already sent everybody else to sign in. */
export function requireViewer(context: AppLoadContext): Viewer {
  if (!context.viewer) throw redirect('/sign-in')
  return context.viewer
}

type Person = Pick<Viewer, 'id' | 'handle' | 'name' | 'role' | 'avatar' | 'timeZone'>

/** The person and the spaces they may read, or null when they are gone or deactivated. Two queries. */
export function loadViewer(userId: string): Viewer | null {
  const person = row<Person>(
    sql`select id, handle, name, role, avatar, "timeZone" from "User" u where id = ${userId}
        and not exists (select 1 from "Deactivation" d where d."userId" = u.id)`,
  )
  if (!person) return null
  const spaces = rows<{ id: string; visibility: string; seat: string | null }>(
    sql`select s.id, s.visibility, m.role seat from "Space" s
        left join "SpaceMember" m on m."spaceId" = s.id and m."userId" = ${userId}
        where s.visibility = 'open' or m."userId" is not null order by s.id`,
  )
  const keepsOrder = person.role !== 'member'
  return {
    ...person,
    spaceIds: spaces.map(({ id }) => id),
    moderatedSpaceIds: spaces
      .filter((space) => space.seat === 'moderator' || (keepsOrder && space.visibility === 'open'))
      .map(({ id }) => id),
  }
}
