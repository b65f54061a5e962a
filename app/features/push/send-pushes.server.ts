import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { log } from '~/platform/log.server'
import { type Polling, startPolling } from '~/platform/polling.server'
import { PushGone, PushRefused, sendPush } from '~/platform/push/send-push.server'
import { vapidKeys } from '~/platform/push/vapid-keys.server'
import { row, rows, sql } from '~/platform/sql.server'
import { pushMessage } from './push-message.server'
import { FRESH_MS } from './push-times'

/** As many go side by side; a service that hangs holds up this many for ten seconds. */
const AT_A_TIME = 8
// Longer than these can take together, so that no claim is renewed; a killed process's are taken up again after it.
const CLAIM_MS = 30_000
const POLL_MS = 1000

/** After how many seconds a message is tried again that the service did not take now; then it has failed. */
export const PAUSES = [10, 60, 300, 900, 3600, 7200]

/** Sends messages to devices when they are due until stopped. */
export function startPushing(): Polling {
  return startPolling({ run: sendSome, everyMs: POLL_MS, failure: 'Devices could not be told' })
}

/** Sends everything that is due now; for tests and commands. */
export async function sendDuePushes(): Promise<void> {
  while ((await sendSome(new AbortController().signal)) > 0);
}

/** Tries some of what is due, side by side. Returns how many it tried. */
async function sendSome(stopping: AbortSignal): Promise<number> {
  const ids = await claim()
  const outcomes = await Promise.allSettled(ids.map((id) => deliver(id, stopping)))
  for (const [index, outcome] of outcomes.entries())
    if (outcome.status === 'rejected') await putOff(ids[index] ?? '', outcome.reason)
  return ids.length
}

/** Marks due messages as this process's. Claims go by the machine's clock, also where a story's is told. */
async function claim(): Promise<string[]> {
  const free = sql`state = 'waiting' and "dueAt" <= ${now()}
    and ("claimedUntil" is null or "claimedUntil" <= ${Date.now()})`
  // A look without a write lock first: most of the time nothing is due.
  if (!row(sql`select 1 from "NoticePush" where ${free} limit 1`)) return []
  return transaction(async (tx) => {
    const due = rows<{ id: string }>(
      sql`select id from "NoticePush" where ${free} order by "dueAt", id limit ${AT_A_TIME}`,
    )
    const ids = due.map(({ id }) => id)
    const claimedUntil = new Date(Date.now() + CLAIM_MS)
    await tx.noticePush.updateMany({ where: { id: { in: ids } }, data: { claimedUntil } })
    return ids
  })
}

/**
 * A process that dies between the service's yes and our note of it sends the message again; it has the same topic and
 * tag, so that the service and the browser put it in the place of the first.
 */
async function deliver(id: string, stopping: AbortSignal): Promise<void> {
  const message = pushMessage(id)
  if (!message) return settle(id, 'empty')
  const { device, text, topic } = message
  if (device.siteKey !== vapidKeys().publicKey) return forgetDevice(device.id)
  try {
    await sendPush(device, text, { topic, ttl: FRESH_MS / 1000, signal: stopping })
  } catch (error) {
    if (error instanceof PushGone) return forgetDevice(device.id)
    throw error
  }
  await settle(id, 'sent')
}

/** Its messages go with it. */
async function forgetDevice(id: string): Promise<void> {
  await transaction((tx) => tx.pushDevice.deleteMany({ where: { id } }))
}

async function settle(
  id: string,
  state: 'sent' | 'empty' | 'failed',
  problem: string | null = null,
): Promise<void> {
  const data = { state, problem, claimedUntil: null, settledAt: now() }
  // None is left when its device was removed meanwhile.
  await transaction((tx) => tx.noticePush.updateMany({ where: { id }, data }))
}

async function putOff(id: string, error: unknown): Promise<void> {
  const problem = (error instanceof Error ? error.message : String(error)).slice(0, 500)
  log.warn('A device could not be told', { push: id, cause: problem })
  const attempts = row<{ attempts: number }>(
    sql`select attempts from "NoticePush" where id = ${id}`,
  )?.attempts
  const pause = error instanceof PushRefused ? undefined : PAUSES[attempts ?? PAUSES.length]
  if (attempts === undefined || pause === undefined) return settle(id, 'failed', problem)
  const dueAt = new Date(now().getTime() + pause * 1000)
  const again = { attempts: attempts + 1, dueAt, problem, claimedUntil: null }
  await transaction((tx) => tx.noticePush.updateMany({ where: { id }, data: again }))
}
