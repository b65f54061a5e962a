import { personDeactivated } from '~/features/accounts/account-events'
import { mentorWithdrew } from '~/features/mentors/mentor-events'
import { factWithdrawn } from '~/features/notifications/notice-events'
import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { type Consumer, record } from '~/platform/outbox.server'
import { leavingTold, mentorshipEnded, requestFact } from './mentorship-events'

/** Whoever leaves offers nothing any more, looks for nobody, and leaves no mentorship that only one of two can end. */
export const mentoringOfLeavers: Consumer = {
  name: 'mentoring-of-leavers',
  listensTo: [personDeactivated],
  async handle(events) {
    for (const { payload } of events) await leave((payload as { userId: string }).userId)
  },
}

async function leave(personId: string): Promise<void> {
  await transaction(async (tx) => {
    const gone = await tx.user.findUnique({
      // They may be back before this was delivered.
      where: { id: personId, deactivation: { isNot: null } },
      select: { name: true },
    })
    if (!gone) return
    const { count } = await tx.mentor.deleteMany({ where: { userId: personId } })
    if (count > 0) await record(tx, mentorWithdrew({ mentorId: personId }))
    const open = await tx.mentorship.findMany({
      where: { ending: null, OR: [{ menteeId: personId }, { mentorId: personId }] },
      include: { asks: { where: { answer: null } } },
    })
    for (const mentorship of open) await end(tx, mentorship, { id: personId, name: gone.name })
  })
}

interface Open {
  id: string
  menteeId: string
  mentorId: string | null
  asks: { id: string; askedAt: Date | null }[]
}

async function end(tx: Tx, { id, menteeId, mentorId, asks }: Open, gone: { id: string; name: string }) {
  const texts = { whatHappened: '', why: '', doDifferently: '' }
  const ending = { mentorshipId: id, byId: gone.id, at: now(), result: mentorId ? 'left' : 'withdrawn' }
  await tx.mentorshipEnding.create({ data: { ...ending, ...texts } })
  await tx.mentorshipPause.deleteMany({ where: { mentorshipId: id } })
  await tx.menteeSeat.deleteMany({ where: { mentorshipId: id } })
  await tx.mentorshipAsk.updateMany({
    where: { mentorshipId: id, answer: null },
    data: { answer: 'withdrawn', answeredAt: now() },
  })
  for (const ask of asks) if (ask.askedAt) await record(tx, factWithdrawn({ fact: requestFact(ask.id) }))
  if (!mentorId) return
  const personId = gone.id === menteeId ? mentorId : menteeId
  await record(tx, mentorshipEnded({ mentorshipId: id, actorId: gone.id }))
  await record(tx, leavingTold(gone.name, { mentorshipId: id, personId, actorId: null }))
}
