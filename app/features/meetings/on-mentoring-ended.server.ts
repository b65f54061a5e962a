import { personDeactivated } from '~/features/accounts/account-events'
import { mentorWithdrew } from '~/features/mentors/mentor-events'
import { mentorshipEnded } from '~/features/mentorships/mentorship-events'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Consumer, OutboxEvent } from '~/platform/outbox.server'
import { cancelIn } from './cancel-meeting.server'
import { passSlotOn } from './pass-slot-on.server'

type Ended = ReturnType<typeof mentorshipEnded>['payload']
type Left = ReturnType<typeof personDeactivated>['payload']
type Withdrew = ReturnType<typeof mentorWithdrew>['payload']

/** Cancels what was agreed for later when a mentorship ends, a mentor offers nothing any more, or a guest leaves. */
export const meetingsEnding: Consumer = {
  name: 'meetings-ending',
  listensTo: [mentorshipEnded, mentorWithdrew, personDeactivated],
  async handle(events) {
    for (const event of events) {
      if (event.type === mentorshipEnded.type) await endWithMentorship(event as OutboxEvent<Ended>)
      else if (event.type === mentorWithdrew.type) await endWithOffer(event as OutboxEvent<Withdrew>)
      else await endWithGuest(event as OutboxEvent<Left>)
    }
  },
}

/** The other one knows from the end of the mentorship; nobody is told twice. */
async function endWithMentorship({ payload: { mentorshipId, actorId } }: OutboxEvent<Ended>): Promise<void> {
  await transaction(async (tx) => {
    const ahead = await tx.meeting.findMany({
      where: { mentorshipId, startsAt: { gt: now() }, cancellation: null },
    })
    for (const meeting of ahead)
      await cancelIn(tx, meeting, {
        byId: actorId,
        reason: 'The mentorship ended.',
        tell: null,
      })
  })
}

async function endWithOffer({ payload: { mentorId } }: OutboxEvent<Withdrew>): Promise<void> {
  await transaction(async (tx) => {
    // They may have come back before this was delivered; what was booked then still holds.
    if (await tx.mentor.findUnique({ where: { userId: mentorId }, select: { userId: true } })) return
    const ahead = await tx.meeting.findMany({
      where: { hostId: mentorId, mentorshipId: null, startsAt: { gt: now() }, cancellation: null },
      include: { host: { select: { name: true } } },
    })
    for (const meeting of ahead)
      await cancelIn(tx, meeting, {
        byId: mentorId,
        reason: 'They hold no office hours any more.',
        tell: { personId: meeting.guestId, otherName: meeting.host.name },
      })
    await tx.waitingPlace.deleteMany({ where: { hostId: mentorId } })
    await tx.takenSlot.deleteMany({ where: { hostId: mentorId, meetingId: null } })
  })
}

/** Whoever waited takes the place of a guest who is not here any more. */
async function endWithGuest({ payload: { userId } }: OutboxEvent<Left>): Promise<void> {
  await transaction(async (tx) => {
    if ((await tx.deactivation.count({ where: { userId } })) === 0) return
    await tx.waitingPlace.deleteMany({ where: { guestId: userId } })
    const ahead = await tx.meeting.findMany({
      where: { guestId: userId, mentorshipId: null, startsAt: { gt: now() }, cancellation: null },
      include: { guest: { select: { name: true } } },
    })
    for (const meeting of ahead) {
      await cancelIn(tx, meeting, {
        byId: userId,
        reason: 'They are not here any more.',
        tell: { personId: meeting.hostId, otherName: meeting.guest.name },
      })
      await passSlotOn(tx, meeting.hostId, meeting.startsAt)
    }
  })
}
