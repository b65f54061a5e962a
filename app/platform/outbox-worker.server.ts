import { transaction } from './db.server'
import { log } from './log.server'
import { type Consumer, type OutboxEvent, registeredConsumers } from './outbox.server'
import { type Polling, startPolling } from './polling.server'
import { row, rows, sql } from './sql.server'

const BATCH = 200
// Short, so that what a killed process had in its hands is soon taken up again; renewed while the work goes on.
const CLAIM_MS = 3000
const RENEW_MS = 1000
const POLL_MS = 500
const MAX_ATTEMPTS = 8

interface Claimed {
  id: string
  attempts: number
  event: OutboxEvent
}

/**
 * Delivers recorded events until stopped, to each consumer for itself: one that hangs on a mail server keeps no other
 * waiting. A failing delivery is tried again after 1, 4, 9 … seconds and parked after eight tries.
 */
export function startWorker(): Polling {
  const loops = registeredConsumers().map((consumer) =>
    startPolling({
      run: (stopping) => deliverTo(consumer, stopping),
      everyMs: POLL_MS,
      failure: 'The outbox could not be read',
    }),
  )
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}

/** Delivers everything that is due now, once. Returns how many deliveries were tried. */
export async function deliverDue(): Promise<number> {
  const tried = await Promise.all(
    registeredConsumers().map((consumer) => deliverTo(consumer, new AbortController().signal)),
  )
  return tried.reduce((sum, count) => sum + count, 0)
}

async function deliverTo(consumer: Consumer, stopping: AbortSignal): Promise<number> {
  const claimed = await claim(consumer)
  if (claimed.length > 0) await deliver(consumer, claimed, stopping)
  return claimed.length
}

/** Delivers until nothing is due; for commands and tests that must not end before the consequences. */
export async function drainOutbox(): Promise<void> {
  while ((await deliverDue()) > 0);
}

async function claim(consumer: Consumer): Promise<Claimed[]> {
  // A look without a write lock first: most of the time nothing is due.
  const time = Date.now()
  const due = sql`consumer = ${consumer.name} and "parkedAt" is null and "dueAt" <= ${time}
    and ("claimedUntil" is null or "claimedUntil" <= ${time})`
  if (!row(sql`select 1 from "Delivery" where ${due} limit 1`)) return []
  return transaction(async (tx) => {
    const free = { consumer: consumer.name, parkedAt: null, dueAt: { lte: new Date(time) } }
    const found = await tx.delivery.findMany({
      where: { ...free, OR: [{ claimedUntil: null }, { claimedUntil: { lte: new Date(time) } }] },
      orderBy: { dueAt: 'asc' },
      take: BATCH,
      include: { event: true },
    })
    // What failed before is tried alone, so that one bad event does not hold back its neighbours.
    const [first] = found
    const batch = first && first.attempts > 0 ? [first] : found.filter((delivery) => delivery.attempts === 0)
    await tx.delivery.updateMany({
      where: { id: { in: batch.map(({ id }) => id) } },
      data: { claimedUntil: new Date(time + CLAIM_MS) },
    })
    return batch.map(({ id, attempts, event }) => ({
      id,
      attempts,
      event: { ...event, payload: JSON.parse(event.payload) },
    }))
  })
}

async function deliver(consumer: Consumer, claimed: Claimed[], stopping: AbortSignal): Promise<void> {
  const ids = claimed.map(({ id }) => id)
  try {
    await keepingClaim(ids, () =>
      consumer.handle(
        claimed.map(({ event }) => event),
        stopping,
      ),
    )
    await transaction((tx) => tx.delivery.deleteMany({ where: { id: { in: ids } } }))
  } catch (error) {
    // Broken off, not failed: whoever comes next does it from the start.
    if (stopping.aborted) return setFree(ids)
    log.error('A delivery failed', error, { consumer: consumer.name, deliveries: ids.length })
    const attempts = (claimed[0]?.attempts ?? 0) + 1
    const problem = error instanceof Error ? error.message : String(error)
    await transaction((tx) =>
      tx.delivery.updateMany({
        where: { id: { in: ids } },
        data: {
          attempts,
          problem,
          claimedUntil: null,
          dueAt: new Date(Date.now() + attempts ** 2 * 1000),
          parkedAt: attempts >= MAX_ATTEMPTS ? new Date() : null,
        },
      }),
    )
  }
}

function setFree(ids: string[]): Promise<void> {
  return transaction(async (tx) => {
    await tx.delivery.updateMany({ where: { id: { in: ids } }, data: { claimedUntil: null } })
  })
}

/** Does the work while nobody else may claim these deliveries, however long it takes. */
async function keepingClaim(ids: string[], work: () => Promise<void>): Promise<void> {
  const renewing = setInterval(() => void renewClaim(ids), RENEW_MS)
  try {
    await work()
  } finally {
    clearInterval(renewing)
  }
}

async function renewClaim(ids: string[]): Promise<void> {
  try {
    await transaction((tx) =>
      tx.delivery.updateMany({
        where: { id: { in: ids } },
        data: { claimedUntil: new Date(Date.now() + CLAIM_MS) },
      }),
    )
  } catch (error) {
    log.warn('Deliveries under way could not be kept from others', { cause: String(error) })
  }
}

/** How many deliveries wait, and how many were given up on. */
export function outboxCounts(): { waiting: number; parked: number } {
  const [counts] = rows<{ waiting: number; parked: number }>(
    sql`select count(*) filter (where "parkedAt" is null) waiting,
        count(*) filter (where "parkedAt" is not null) parked from "Delivery"`,
  )
  return { waiting: counts?.waiting ?? 0, parked: counts?.parked ?? 0 }
}
