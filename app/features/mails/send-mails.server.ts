import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { log } from '~/platform/log.server'
import { dismissCourier } from '~/platform/mail/courier.server'
import { forgetMail, isUnderWay, wasHandedOver } from '~/platform/mail/mail-notes.server'
import { type Mail, MailRefused, sendMail } from '~/platform/mail/send-mail.server'
import { type Polling, startPolling } from '~/platform/polling.server'
import { row, rows, sql } from '~/platform/sql.server'
import { beginMail, settle } from './begin-mail.server'
import { statusIn } from './bounce-status'
import { markBounced } from './mark-bounced.server'

const BATCH = 20
/** Mail servers take several connections at a time, and not many. */
const AT_A_TIME = 4
// Short, so that what a killed process had in its hands is soon taken up again; renewed while the work goes on.
const CLAIM_MS = 6000
const RENEW_MS = 2000
const POLL_MS = 1000

/** After how many minutes a mail is tried again that the server did not take now; then it has failed. Three days in all. */
export const PAUSES = [1, 5, 15, 60, 180, 360, 720, 1440, 1440]

/** Sends mails when they are due until stopped. */
export function startMailing(): Polling {
  const polling = startPolling({ run: sendBatch, everyMs: POLL_MS, failure: 'Mails could not be sent' })
  return {
    async stop() {
      await polling.stop()
      await dismissCourier()
    },
  }
}

/** Sends everything that is due now; for tests and commands. */
export async function sendDueMails(): Promise<void> {
  while ((await sendBatch(new AbortController().signal)) > 0);
}

/** Tries at most a batch of what is due. Returns how many it tried. */
async function sendBatch(stopping: AbortSignal): Promise<number> {
  const ids = await claim()
  if (ids.length === 0) return 0
  const renewing = setInterval(() => void renew(ids), RENEW_MS)
  try {
    for (let from = 0; from < ids.length && !stopping.aborted; from += AT_A_TIME)
      await sendSome(ids.slice(from, from + AT_A_TIME))
  } finally {
    clearInterval(renewing)
  }
  return ids.length
}

/** Marks due mails as this process's. Claims go by the machine's clock, also where a story's is told. */
async function claim(): Promise<string[]> {
  const free = sql`state in ('waiting', 'sending') and "dueAt" <= ${now()}
    and ("claimedUntil" is null or "claimedUntil" <= ${Date.now()})`
  // A look without a write lock first: most of the time nothing is due.
  if (!row(sql`select 1 from "NoticeMail" where ${free} limit 1`)) return []
  return transaction(async (tx) => {
    const due = rows<{ id: string }>(
      sql`select id from "NoticeMail" where ${free} order by "dueAt", id limit ${BATCH}`,
    )
    const ids = due.map(({ id }) => id)
    await tx.noticeMail.updateMany({ where: { id: { in: ids } }, data: { claimedUntil: soon() } })
    return ids
  })
}

async function renew(ids: string[]): Promise<void> {
  try {
    await transaction((tx) =>
      tx.noticeMail.updateMany({
        where: { id: { in: ids }, settledAt: null, claimedUntil: { not: null } },
        data: { claimedUntil: soon() },
      }),
    )
  } catch (error) {
    log.warn('Mails under way could not be kept from others', { cause: String(error) })
  }
}

const soon = () => new Date(Date.now() + CLAIM_MS)

/**
 * Sends some mails side by side. Each is written down as begun before, and as sent after. Whoever dies in between leaves
 * a note of what is under way and of what was handed over, so that no mail comes twice.
 */
async function sendSome(ids: string[]): Promise<void> {
  const begun: { id: string; mail: Mail }[] = []
  // The courier of a process that died may still have one in hand; it is looked at again when the claim runs out.
  for (const id of ids.filter((id) => !isUnderWay(id))) {
    try {
      const mail = await beginMail(id)
      if (mail) begun.push({ id, mail })
    } catch (error) {
      await putOff(id, error)
    }
  }
  const outcomes = await Promise.allSettled(begun.map(({ id, mail }) => handOver(id, mail)))
  const sent = begun.filter((_, index) => outcomes[index]?.status === 'fulfilled').map(({ id }) => id)
  if (sent.length > 0)
    await transaction(async (tx) => {
      for (const id of sent) await settle(tx, id, 'sent')
    })
  for (const [index, outcome] of outcomes.entries())
    if (outcome.status === 'rejected') await putOff(begun[index]?.id ?? '', outcome.reason)
  for (const { id } of begun) forgetMail(id)
}

async function handOver(id: string, mail: Mail): Promise<void> {
  try {
    await sendMail(mail, id)
  } catch (error) {
    // A courier that was killed on its way back had noted it.
    if (!wasHandedOver(id)) throw error
  }
}

async function putOff(id: string, error: unknown): Promise<void> {
  const problem = (error instanceof Error ? error.message : String(error)).slice(0, 500)
  log.warn('A mail was not taken', { mail: id, cause: problem })
  await transaction(async (tx) => {
    const { attempts, userId } = await tx.noticeMail.findUniqueOrThrow({ where: { id } })
    const pause = error instanceof MailRefused ? undefined : PAUSES[attempts]
    if (pause === undefined) {
      await settle(tx, id, 'failed', problem)
      if (error instanceof MailRefused)
        await markBounced(tx, userId, { status: statusIn(problem), said: problem })
      return
    }
    const dueAt = new Date(now().getTime() + pause * 60_000)
    const again = { state: 'waiting', attempts: attempts + 1, dueAt, problem, claimedUntil: null }
    await tx.noticeMail.update({ where: { id }, data: again })
  })
}
