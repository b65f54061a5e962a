import { transaction } from './db.server'
import { rows, sql } from './sql.server'

export interface WaitingDelivery {
  id: string
  consumer: string
  eventType: string
  /** When the event happened. */
  at: number
  dueAt: number
  attempts: number
  parkedAt: number | null
  problem: string | null
}

/** The deliveries that were given up on, newest first, then those that wait; at most 200 of each. */
export function waitingDeliveries(): { parked: WaitingDelivery[]; waiting: WaitingDelivery[] } {
  const columns = sql`d.id, d.consumer, e.type "eventType", e.at, d."dueAt", d.attempts, d."parkedAt", d.problem
    from "Delivery" d join "Event" e on e.id = d."eventId"`
  return {
    parked: rows(
      sql`select ${columns} where d."parkedAt" is not null order by d."parkedAt" desc, d.id limit 200`,
    ),
    waiting: rows(sql`select ${columns} where d."parkedAt" is null order by d."dueAt", d.id limit 200`),
  }
}

/** Tries a parked delivery again, as if for the first time. Nothing happens for one that is not parked. */
export async function tryDeliveryAgain(id: string): Promise<void> {
  await transaction((tx) =>
    tx.delivery.updateMany({
      where: { id, parkedAt: { not: null } },
      // By the machine's clock, as everything the worker compares with.
      data: { parkedAt: null, attempts: 0, claimedUntil: null, dueAt: new Date() },
    }),
  )
}
