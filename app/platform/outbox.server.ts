import { now } from './clock.server'
import type { Tx } from './db.server'
import { newId } from './id.server'
import { join, sql } from './sql.server'

export interface OutboxEvent<Payload = unknown> {
  id: string
  type: string
  payload: Payload
  at: Date
}

/**
 * Who listens to which events. `handle` gets a batch, may get the same event twice, and throws to be tried again. What
 * takes long throws too once `stopping` is aborted, so that the site can end; that is no failure.
 */
export interface Consumer {
  name: string
  listensTo: { type: string }[]
  handle(events: OutboxEvent[], stopping: AbortSignal): Promise<void>
}

let consumers: Consumer[] | null = null

/** Tells the outbox who listens. Called once by each process before it writes anything. */
export function registerConsumers(list: Consumer[]): void {
  consumers = list
}

/** The registered consumers. Throws when nobody registered any: events would be lost silently. */
export function registeredConsumers(): Consumer[] {
  if (!consumers) throw new Error('No consumers are registered, so recorded events would reach nobody.')
  return consumers
}

/**
 * Writes what happened, and what each consumer has still to do about it, in the caller's transaction. Plain SQL, because
 * everything that anybody does comes through here, and Prisma takes four times as long.
 */
export async function record(
  tx: Tx,
  event: { type: string; payload: unknown },
  at: Date = now(),
): Promise<string> {
  const id = newId()
  const payload = JSON.stringify(event.payload)
  await tx.$executeRaw(sql`insert into "Event" (id, type, payload, at)
    values (${id}, ${event.type}, ${payload}, ${at.getTime()})`)
  const listeners = registeredConsumers().filter((consumer) =>
    consumer.listensTo.some((listened) => listened.type === event.type),
  )
  if (listeners.length > 0) {
    // Due by the machine's time, not the story's: a demo told on a past clock is still delivered at once.
    const dueAt = Date.now()
    const deliveries = listeners.map(({ name }) => sql`(${newId()}, ${id}, ${name}, ${dueAt})`)
    await tx.$executeRaw(
      sql`insert into "Delivery" (id, "eventId", consumer, "dueAt") values ${join(deliveries)}`,
    )
  }
  return id
}
