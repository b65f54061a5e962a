import { row, sql } from '~/platform/sql.server'
import { searchIndexing } from './on-post-changed.server'

/** How many events search has still to hear of; those that were given up count too. */
export function waitingDeliveries(): number {
  const found = row<{ waiting: number }>(
    sql`select count(*) waiting from "Delivery" where consumer = ${searchIndexing.name}`,
  )
  return found?.waiting ?? 0
}
