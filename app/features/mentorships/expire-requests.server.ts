import { factWithdrawn } from '~/features/notifications/notice-events'
import { now } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { askNext } from './ask-next.server'
import { mentorshipAnswered, requestFact } from './mentorship-events'

const BATCH = 100

/** Passes requests that nobody answered in time to the next choice. Returns how many; run again, it finds none. */
export async function expireRequests(): Promise<number> {
  const at = now()
  const due = await db.mentorshipAsk.findMany({
    where: { answer: null, expiresAt: { lte: at } },
    orderBy: { expiresAt: 'asc' },
    take: BATCH,
    select: { id: true },
  })
  for (const { id } of due) await passOn(id, at)
  return due.length
}

async function passOn(askId: string, at: Date): Promise<void> {
  await transaction(async (tx) => {
    const data = { answer: 'expired', answeredAt: at }
    // Another process, or the mentor, may have been faster.
    const { count } = await tx.mentorshipAsk.updateMany({ where: { id: askId, answer: null }, data })
    if (count === 0) return
    const { mentorshipId, mentor, mentorship } = await tx.mentorshipAsk.findUniqueOrThrow({
      where: { id: askId },
      include: { mentorship: { select: { menteeId: true } }, mentor: { select: { name: true } } },
    })
    const next = await askNext(tx, mentorshipId)
    const told = { mentorshipId, personId: mentorship.menteeId, actorId: null, mentorName: mentor.name }
    await record(tx, factWithdrawn({ fact: requestFact(askId) }))
    await record(tx, mentorshipAnswered(askId, { ...told, answer: 'expired', next }))
  })
}
