import type { Viewer } from '~/features/accounts/viewer'
import { changeOfficeHours } from '~/features/meetings/change-office-hours.server'
import { wallClock } from '~/features/meetings/moment-at'
import { planMeeting } from '~/features/meetings/plan-meeting.server'
import { offerMentoring } from '~/features/mentors/offer-mentoring.server'
import { answerRequest } from '~/features/mentorships/answer-request.server'
import { stateGoal } from '~/features/mentorships/state-goal.server'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { again, person } from './people'

interface Offer {
  name?: string
  topics?: string
  capacity?: number
  languages?: string[]
  timeZone?: string
}

/** Somebody who offers to mentor, in topics that exist. */
export async function mentor(offer: Offer = {}): Promise<Viewer> {
  const someone = await person({ name: offer.name })
  return offering(someone, offer)
}

/** The same for somebody who is here already. */
export async function offering(someone: Viewer, offer: Offer = {}): Promise<Viewer> {
  const { topics = 'postgres', capacity = 2, languages = ['en'], timeZone } = offer
  if (timeZone) await transaction((tx) => tx.user.update({ where: { id: someone.id }, data: { timeZone } }))
  const viewer = await again(someone)
  const helpsWith = 'Databases under load, and how to stay calm.'
  await offerMentoring(viewer, {
    helpsWith,
    topics,
    capacity,
    languages,
    videoLink: 'https://meet.example/room',
  })
  return viewer
}

/** A goal, asked of `of` when given; returns its id. */
export function goal(
  mentee: Viewer,
  of?: Viewer,
  text = 'Lead an incident review alone by June',
): Promise<string> {
  return stateGoal(mentee, { goal: text, topics: 'postgres', background: text, mentor: of?.handle ?? '' })
}

/** A mentorship under way. */
export async function mentorship(mentee: Viewer, by: Viewer, text?: string): Promise<string> {
  const id = await goal(mentee, by, text)
  await answerRequest(by, id, { answer: 'accept', message: '' })
  return id
}

/** A meeting of it, so many days ahead at ten o'clock on the viewer's clock. */
export function meeting(
  viewer: Viewer,
  mentorshipId: string,
  daysAhead = 7,
  agenda = 'What we do first',
): Promise<string> {
  const { day } = wallClock(new Date(now().getTime() + daysAhead * 86_400_000), viewer.timeZone)
  return planMeeting(viewer, mentorshipId, { day, time: '10:00', minutes: 30, videoLink: '', agenda })
}

/** A slot of the week, on the host's own clock. */
export function officeHour(host: Viewer, weekday = 4, startsAt = '14:00', minutes = 30): Promise<void> {
  return changeOfficeHours(host, { intent: 'add', weekday, startsAt, minutes })
}
