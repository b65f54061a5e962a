import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { Invalid, NotFound } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { sessionBooked, sessionMoved } from './meeting-events'
import type { MeetingAct, PlanWanted } from './meeting-form'
import { momentAt } from './moment-at'
import { reachMeeting } from './reach-meeting.server'
import { refuseOverlap } from './refuse-overlap.server'

const MINUTE = 60_000

/**
 * Plans a meeting of a mentorship at a time on the viewer's clock; the other one is told. Returns its id.
 * @throws NotFound unless it is a running mentorship of theirs, Invalid on `day` for the past, Conflict when one of the
 * two is not free.
 */
export async function planMeeting(viewer: Viewer, mentorshipId: string, wanted: PlanWanted): Promise<string> {
  const { videoLink, agenda } = wanted
  return transaction(async (tx) => {
    const { mentorId: hostId, menteeId: guestId } = await runningMentorship(tx, viewer, mentorshipId)
    const otherId = viewer.id === hostId ? guestId : hostId
    const { startsAt, endsAt } = await freeTime(tx, viewer, otherId, wanted)
    const [id, at] = [newId(), now()]
    await tx.meeting.create({
      data: {
        ...{ id, mentorshipId, hostId, guestId, startsAt, endsAt, videoLink, agenda },
        ...{ createdAt: at, changedAt: at },
      },
    })
    await record(
      tx,
      sessionBooked({ meetingId: id, personId: otherId, actorId: viewer.id, otherName: viewer.name }),
    )
    return id
  })
}

/**
 * Moves a meeting of a mentorship, or changes where it takes place; calendars are told by its next sequence number.
 * @throws like `planMeeting`; NotFound also for office hours, whose slots stay where they are, and for a cancelled one.
 */
export async function moveMeeting(
  viewer: Viewer,
  id: string,
  wanted: Extract<MeetingAct, { intent: 'move' }>,
): Promise<void> {
  await transaction(async (tx) => {
    const { meeting, otherId } = await reachMeeting(tx, viewer, id)
    if (!meeting.mentorshipId || meeting.cancellation || meeting.mentorship?.ending) throw new NotFound()
    const { startsAt, endsAt } = await freeTime(tx, viewer, otherId, wanted, id)
    const same =
      startsAt.getTime() === meeting.startsAt.getTime() && endsAt.getTime() === meeting.endsAt.getTime()
    if (same && wanted.videoLink === meeting.videoLink) return
    await tx.meeting.update({
      where: { id },
      data: { startsAt, endsAt, videoLink: wanted.videoLink, sequence: { increment: 1 }, changedAt: now() },
    })
    const told = { meetingId: id, personId: otherId, actorId: viewer.id, otherName: viewer.name }
    await record(tx, sessionMoved({ ...told, sequence: meeting.sequence + 1 }))
  })
}

async function runningMentorship(tx: Tx, viewer: Viewer, id: string) {
  const found = await tx.mentorship.findFirst({
    where: { id, ending: null, OR: [{ menteeId: viewer.id }, { mentorId: viewer.id }] },
    select: { menteeId: true, mentorId: true },
  })
  if (!found?.mentorId) throw new NotFound()
  return { menteeId: found.menteeId, mentorId: found.mentorId }
}

async function freeTime(
  tx: Tx,
  viewer: Viewer,
  otherId: string,
  { day, time, minutes }: Pick<PlanWanted, 'day' | 'time' | 'minutes'>,
  exceptId?: string,
) {
  const startsAt = momentAt(day, time, viewer.timeZone)
  const endsAt = new Date(startsAt.getTime() + minutes * MINUTE)
  if (startsAt <= now()) throw new Invalid({ day: 'This time has passed. Choose one to come.' })
  await refuseOverlap(tx, { startsAt, endsAt, viewerId: viewer.id, otherId, exceptId })
  return { startsAt, endsAt }
}
