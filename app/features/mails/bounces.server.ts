import type { Viewer } from '~/features/accounts/viewer'
import { row, rows, type Sql, sql } from '~/platform/sql.server'

export interface Bounce {
  address: string
  at: number
  said: string
}

/** A person `u` to whose address nothing is mailed. */
export const isBounced: Sql = sql`exists (
  select 1 from "MailBounce" b where b."userId" = u.id and b.address = u.email)`

/** That mails to the viewer's address came back; null when it works. */
export function ownBounce({ id }: Viewer): Bounce | null {
  return row<Bounce>(sql`
    select b.address, b.at, b.said from "MailBounce" b join "User" u on u.id = b."userId" and u.email = b.address
    where b."userId" = ${id}`)
}

/** Whose address does not work, the newest first. One query. */
export function bouncedPeople(): (Bounce & { userId: string; person: string })[] {
  return rows(sql`
    select b."userId", u.name person, b.address, b.at, b.said from "MailBounce" b
    join "User" u on u.id = b."userId" and u.email = b.address order by b.at desc, b."userId" limit 100`)
}
