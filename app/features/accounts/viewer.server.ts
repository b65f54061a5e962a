import { type AppLoadContext, redirect } from '@remix-run/node'
import { BATCH, laterPseudonyms, pseudonymsSql } from '~/features/anonymity/own-pseudonyms.server'
import { row, rows, sql } from '~/platform/sql.server'
import { suspendedSql } from './suspended.server'
import type { Viewer } from './viewer'

/** The viewer of a request. The edge has already sent everybody else to sign in. */
export function requireViewer(context: AppLoadContext): Viewer {
  if (!context.viewer) throw redirect('/sign-in')
  return context.viewer
}

type Person = Pick<Viewer, 'id' | 'handle' | 'name' | 'role' | 'avatar' | 'timeZone'>

/** The person and the spaces they may read, or null when they are gone, deactivated or suspended. Two queries. */
export function loadViewer(userId: string): Viewer | null {
  const person = row<Person & { named: number }>(
    sql`select id, handle, name, role, avatar, "timeZone",
          exists (select 1 from "Leader" l where l."userId" = u.id) named from "User" u where id = ${userId}
        and not exists (select 1 from "Deactivation" d where d."userId" = u.id) and not ${suspendedSql(sql`u.id`)}`,
  )
  if (!person) return null
  const found = rows<{ id: string; visibility: string; seat: string | null; postId: string | null }>(
    sql`select s.id, s.visibility, m.role seat, null "postId" from "Space" s
        left join "SpaceMember" m on m."spaceId" = s.id and m."userId" = ${userId}
        where s.visibility = 'open' or m."userId" is not null
        union all select p.id, null, null, p."postId" from (${pseudonymsSql(userId)}) p order by 1`,
  )
  const spaces = found.filter(({ postId }) => postId === null)
  const pseudonyms = found.flatMap(({ id, postId }) => (postId === null ? [] : [{ id, postId }]))
  if (pseudonyms.length === BATCH) pseudonyms.push(...laterPseudonyms(userId))
  const { named, ...known } = person
  const keepsOrder = person.role !== 'member'
  return {
    ...known,
    leads: keepsOrder || named === 1,
    spaceIds: spaces.map(({ id }) => id),
    moderatedSpaceIds: spaces
      .filter((space) => space.seat === 'moderator' || (keepsOrder && space.visibility === 'open'))
      .map(({ id }) => id),
    pseudonyms,
  }
}
