import { NotFound } from '~/platform/errors'
import { row, rows, sql } from '~/platform/sql.server'

const MOST = 500

export interface GroupLine {
  handle: string
  name: string
  description: string
  members: number
}

export interface GroupPage extends Omit<GroupLine, 'members'> {
  members: { id: string; handle: string; name: string; title: string; avatar: string | null }[]
}

const STILL_HERE = sql`not exists (select 1 from "Deactivation" d where d."userId" = m."userId")`

/** All groups by name. One query. */
export function groups(): GroupLine[] {
  return rows(sql`
    select g.handle, g.name, g.description,
      (select count(*) from "GroupMember" m where m."groupId" = g.id and ${STILL_HERE}) members
    from "PersonGroup" g order by lower(g.name), g.handle limit ${MOST}`)
}

/**
 * A group with who is in it and still here.
 * @throws NotFound when there is none of this handle.
 */
export function groupPage(handle: string): GroupPage {
  const group = row<Omit<GroupPage, 'members'> & { id: string }>(
    sql`select id, handle, name, description from "PersonGroup" where handle = ${handle.toLowerCase()}`,
  )
  if (!group) throw new NotFound()
  const { id, ...rest } = group
  const members = rows<GroupPage['members'][number]>(sql`
    select u.id, u.handle, u.name, u.title, u.avatar from "GroupMember" m join "User" u on u.id = m."userId"
    where m."groupId" = ${id} and ${STILL_HERE} order by lower(u.name), u.handle limit ${MOST}`)
  return { ...rest, members }
}
