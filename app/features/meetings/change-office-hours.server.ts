import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { Invalid, NotFound } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { type HoursAct, TOO_MANY_ABSENCES } from './meeting-form'
import { MAX_ABSENCES, MAX_WEEKLY_SLOTS } from './meeting-rules'
import { wallClock } from './moment-at'

/**
 * Changes the viewer's own office hours: adds or takes away a weekly slot on the clock of where they are now, or days
 * off. What is booked stays booked until one of the two cancels it.
 * @throws NotFound when they are no mentor; Invalid on a field that cannot be so.
 */
export async function changeOfficeHours(viewer: Viewer, act: HoursAct): Promise<void> {
  const mentorId = viewer.id
  await transaction(async (tx) => {
    if ((await tx.mentor.count({ where: { userId: mentorId } })) === 0) throw new NotFound()
    if (act.intent === 'add') await addSlot(tx, viewer, act)
    else if (act.intent === 'remove') await tx.officeHour.deleteMany({ where: { id: act.slot, mentorId } })
    else if (act.intent === 'away') await addAbsence(tx, viewer, act)
    else await tx.absence.deleteMany({ where: { id: act.absence, mentorId } })
  })
}

async function addSlot(tx: Tx, viewer: Viewer, act: Extract<HoursAct, { intent: 'add' }>): Promise<void> {
  const { weekday, startsAt, minutes } = act
  const mentorId = viewer.id
  const others = await tx.officeHour.findMany({ where: { mentorId } })
  if (others.length >= MAX_WEEKLY_SLOTS)
    throw new Invalid({ startsAt: `${MAX_WEEKLY_SLOTS} slots a week are plenty. Take one away first.` })
  const [begin, end] = [minutesOf(startsAt), minutesOf(startsAt) + minutes]
  const clash = others.find(
    (other) =>
      other.weekday === weekday &&
      minutesOf(other.startsAt) < end &&
      begin < minutesOf(other.startsAt) + other.minutes,
  )
  if (clash)
    throw new Invalid({ startsAt: `It overlaps your slot at ${clash.startsAt}. Choose another time.` })
  const { timeZone } = viewer
  await tx.officeHour.create({
    data: { id: newId(), mentorId, weekday, startsAt, minutes, timeZone, createdAt: now() },
  })
}

async function addAbsence(tx: Tx, viewer: Viewer, act: Extract<HoursAct, { intent: 'away' }>): Promise<void> {
  const { fromDay, toDay } = act
  const mentorId = viewer.id
  const today = wallClock(now(), viewer.timeZone).day
  if (toDay < today) throw new Invalid({ toDay: 'These days have passed. Choose days to come.' })
  await tx.absence.deleteMany({ where: { mentorId, toDay: { lt: today } } })
  if ((await tx.absence.count({ where: { mentorId } })) >= MAX_ABSENCES)
    throw new Invalid({ fromDay: TOO_MANY_ABSENCES })
  await tx.absence.create({ data: { id: newId(), mentorId, fromDay, toDay } })
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
