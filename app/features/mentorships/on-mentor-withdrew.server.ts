import { mentorWithdrew } from '~/features/mentors/mentor-events'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { type Consumer, record } from '~/platform/outbox.server'
import { askNext } from './ask-next.server'
import { mentorshipAnswered } from './mentorship-events'

/** Passes what a mentor had not answered to the next choices when they offer nothing any more. */
export const requestsMovingOn: Consumer = {
  name: 'requests-moving-on',
  listensTo: [mentorWithdrew],
  async handle(events) {
    for (const { payload } of events) await moveOn((payload as { mentorId: string }).mentorId)
  },
}

async function moveOn(mentorId: string): Promise<void> {
  await transaction(async (tx) => {
    // They may have come back before this was delivered; then they can still answer.
    if (await tx.mentor.findUnique({ where: { userId: mentorId }, select: { userId: true } })) return
    const open = await tx.mentorshipAsk.findMany({
      where: { mentorId, answer: null, askedAt: { not: null } },
      include: { mentorship: { select: { menteeId: true } }, mentor: { select: { name: true } } },
    })
    for (const { id, mentorshipId, mentorship, mentor } of open) {
      await tx.mentorshipAsk.update({ where: { id }, data: { answer: 'expired', answeredAt: now() } })
      const next = await askNext(tx, mentorshipId)
      const told = { mentorshipId, personId: mentorship.menteeId, actorId: null, mentorName: mentor.name }
      await record(tx, mentorshipAnswered(id, { ...told, answer: 'declined', next }))
    }
  })
}
