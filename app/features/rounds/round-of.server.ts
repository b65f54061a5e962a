import { row, sql } from '~/platform/sql.server'

/** The open round of the space in which a failure was told; one that has it already, or began with it, says so. */
export interface RoundOf {
  id: string
  month: string
  has: number
}

/** Null while no round is open there. One query. */
export function roundOf(postId: string): RoundOf | null {
  return row<RoundOf>(sql`
    select r.id, r.month, r."postId" = p.id or exists (
      select 1 from "RoundNomination" n where n."roundId" = r.id and n."postId" = p.id) has
    from "Post" p join "Round" r on r."spaceId" = p."spaceId" and r."closedAt" is null
    where p.id = ${postId} order by r.month desc limit 1`)
}
