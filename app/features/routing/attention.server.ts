import { row, sql } from '~/platform/sql.server'
import { type Attention, FIRST_ATTENTION } from './attention-limits'

/** How often and when somebody may be asked to answer. One query. */
export function attentionOf(userId: string): Attention {
  const chosen = row<Attention>(sql`
    select "asksAWeek", "quietFrom", "quietUntil", "awayUntil" from "Attention" where "userId" = ${userId}`)
  return chosen ?? FIRST_ATTENTION
}
