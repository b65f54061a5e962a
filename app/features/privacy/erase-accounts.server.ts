import { workHandedOn } from '~/features/accounts/account-events'
import { endAccess } from '~/features/accounts/end-access.server'
import { requireAnotherAdmin } from '~/features/accounts/last-admin.server'
import { compactIndex } from '~/features/finding/compact-index.server'
import { now } from '~/platform/clock.server'
import { db, emptyLog, transaction } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { row, sql } from '~/platform/sql.server'
import { forgetAccount } from './forget-account.server'
import { forgetWords } from './forget-words.server'
import { handOnWork } from './hand-on-work.server'

type Step = 'waiting' | 'leaving' | 'handing-on' | 'forgetting-words' | 'emptying' | 'done'

/** What a step comes to: the next one, or null to look again later. */
type Outcome = Promise<Step | null>

/**
 * Deletes the accounts whose days of grace are over, step by step. Each step may be done twice and is written down once it
 * is done, so that whoever comes after a crash goes on where it was. Returns how many accounts it finished.
 */
export async function eraseAccounts(stopping: AbortSignal): Promise<number> {
  const due = await db.erasure.findMany({
    where: { finishedAt: null, dueAt: { lte: now() } },
    orderBy: { dueAt: 'asc' },
  })
  let finished = 0
  for (const { userId, step } of due) {
    let next: Step | null = step as Step
    while (next && next !== 'done' && !stopping.aborted) {
      next = await STEPS[next](userId, stopping)
      if (next)
        await transaction((tx) => tx.erasure.updateMany({ where: { userId }, data: { step: next ?? '' } }))
    }
    if (next === 'done') finished++
  }
  return finished
}

const STEPS: Record<Exclude<Step, 'done'>, (userId: string, stopping: AbortSignal) => Outcome> = {
  waiting: leave,
  leaving: forget,
  async 'handing-on'(userId, stopping) {
    while (!stopping.aborted) if (await handOnWork(userId)) return 'forgetting-words'
    return null
  },
  async 'forgetting-words'(userId, stopping) {
    const { words } = await db.erasure.findUniqueOrThrow({ where: { userId } })
    return (await forgetWords(userId, JSON.parse(words), stopping)) ? 'emptying' : null
  },
  emptying: empty,
}

/** They have no access from here on. Whoever listens ends what they had with others, while it still says who it was. */
async function leave(userId: string): Outcome {
  return transaction(async (tx) => {
    const erasure = await tx.erasure.findUnique({
      where: { userId },
      include: { user: { include: { deactivation: true } } },
    })
    if (erasure?.step !== 'waiting') return null
    const { user, askedById } = erasure
    if (user.role === 'admin' && !user.deactivation && !(await hasOtherAdmin(tx, userId))) return null
    if (!user.deactivation) {
      // Somebody who was given their access back since then has not left.
      if (askedById !== userId) {
        await tx.erasure.delete({ where: { userId } })
        return null
      }
      await endAccess(tx, userId, { byId: userId, reason: '' })
    }
    return 'leaving'
  })
}

async function hasOtherAdmin(...asked: Parameters<typeof requireAnotherAdmin>): Promise<boolean> {
  try {
    await requireAnotherAdmin(...asked)
    return true
  } catch (problem) {
    if (problem instanceof Invalid) return false
    throw problem
  }
}

async function forget(userId: string): Outcome {
  if (isStillTold(userId)) return null
  return transaction(async (tx) => {
    const { step, user } = await tx.erasure.findUniqueOrThrow({ where: { userId }, include: { user: true } })
    if (step !== 'leaving') return step as Step
    const { name, handle, email } = user
    await forgetAccount(tx, userId)
    const words = JSON.stringify({ name, handle, email })
    await tx.erasure.update({ where: { userId }, data: { words, step: 'handing-on' } })
    return 'handing-on'
  })
}

/** What was overwritten is gone from the files too, once search says what the database says. */
async function empty(userId: string): Outcome {
  if (isStillTold(userId)) return null
  compactIndex()
  await transaction((tx) =>
    tx.erasure.update({ where: { userId }, data: { words: '', step: 'done', finishedAt: now() } }),
  )
  await emptyLog()
  return 'done'
}

/** Whether somebody still has to hear of what happened with them. What failed for good waits for an administrator. */
function isStillTold(userId: string): boolean {
  return (
    row(sql`select 1 from "Delivery" d join "Event" e on e.id = d."eventId" where d."parkedAt" is null
      and (e.type = ${workHandedOn.type} or instr(e.payload, ${userId}) > 0) limit 1`) !== null
  )
}
