import { empty, row, type Sql, sql } from '~/platform/sql.server'
import { nameIndexing } from './on-name-changed.server'
import { searchIndexing } from './on-post-changed.server'

/** How many events search has still to hear of; those that were given up count too. */
export function waitingDeliveries(): number {
  return deliveries(empty)
}

/** How many of them are on their way. */
export function changesUnderWay(): number {
  return deliveries(sql`and "parkedAt" is null`)
}

function deliveries(only: Sql): number {
  const found = row<{ waiting: number }>(sql`
    select count(*) waiting from "Delivery" where consumer in (${searchIndexing.name}, ${nameIndexing.name}) ${only}`)
  return found?.waiting ?? 0
}
