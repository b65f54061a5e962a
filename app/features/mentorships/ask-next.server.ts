import { holding } from '~/features/accounts/suspended.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { mentorshipRequested } from './mentorship-events'
import { ANSWER_DAYS } from './mentorship-rules'

/**
 * Asks the next choice of a goal, unless somebody is asked already or nobody is left. Those who could not say yes now
 * (no room, a pause, gone) are passed over. Returns whether somebody is asked.
 */
export async function askNext(tx: Tx, mentorshipId: string): Promise<boolean> {
  const mentorship = await tx.mentorship.findUniqueOrThrow({
    where: { id: mentorshipId },
    include: { ending: true, asks: { orderBy: { position: 'asc' } } },
  })
  if (mentorship.acceptedAt || mentorship.ending) return false
  if (mentorship.asks.some(({ askedAt, answer }) => askedAt && !answer)) return true
  const at = now()
  for (const ask of mentorship.asks.filter(({ askedAt, answer }) => !askedAt && !answer)) {
    if (!(await canBeAsked(tx, ask.mentorId))) {
      await tx.mentorshipAsk.update({ where: { id: ask.id }, data: { answer: 'full', answeredAt: at } })
      continue
    }
    const expiresAt = new Date(at.getTime() + ANSWER_DAYS * 86_400_000)
    await tx.mentorshipAsk.update({ where: { id: ask.id }, data: { askedAt: at, expiresAt } })
    const { menteeId } = mentorship
    const telling = { mentorshipId, personId: ask.mentorId, actorId: menteeId }
    await record(tx, mentorshipRequested(ask.id, telling))
    return true
  }
  return false
}

/** Whether somebody mentors, is here, takes people at the moment, and has a place left. */
export async function canBeAsked(tx: Tx, mentorId: string): Promise<boolean> {
  const mentor = await tx.mentor.findUnique({
    where: { userId: mentorId },
    select: {
      capacity: true,
      pause: true,
      user: { select: { deactivation: true, suspensions: { where: holding() } } },
    },
  })
  if (!mentor || mentor.user.deactivation || mentor.user.suspensions.length > 0) return false
  const { pause } = mentor
  if (pause && (!pause.until || pause.until > now())) return false
  return (await tx.menteeSeat.count({ where: { mentorId } })) < mentor.capacity
}
