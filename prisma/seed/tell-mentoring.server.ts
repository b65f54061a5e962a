import type { Viewer } from '~/features/accounts/viewer'
import { bookSlot } from '~/features/meetings/book-slot.server'
import { changeOfficeHours } from '~/features/meetings/change-office-hours.server'
import { planForm } from '~/features/meetings/meeting-form'
import { planMeeting } from '~/features/meetings/plan-meeting.server'
import { writeNotes } from '~/features/meetings/write-notes.server'
import { offerForm } from '~/features/mentors/mentor-form'
import { offerMentoring } from '~/features/mentors/offer-mentoring.server'
import { answerRequest } from '~/features/mentorships/answer-request.server'
import { addStep, doStep } from '~/features/mentorships/change-steps.server'
import { checkIn } from '~/features/mentorships/check-in.server'
import { chooseMentor } from '~/features/mentorships/choose-mentor.server'
import { goalForm } from '~/features/mentorships/mentorship-form'
import { mentorshipPage } from '~/features/mentorships/mentorship-page.server'
import { stateGoal } from '~/features/mentorships/state-goal.server'
import { at } from '~/platform/clock.server'
import { parseValues } from '~/platform/forms.server'
import type { MentoringStory, MentorStory, MentorshipStory } from './story'

type Who = (handle: string) => Viewer

/** Tells who mentors, who is mentored, and who comes to whose office hours, each act at its own time. */
export async function tellMentoring(story: MentoringStory, who: Who): Promise<void> {
  for (const mentor of story.mentors) await tellMentor(mentor, who(mentor.by))
  for (const mentorship of story.mentorships) await tellMentorship(mentorship, who)
  for (const { at: time, mentee, next, ...wanted } of story.requests) {
    await at(time, async () => {
      const id = await stateGoal(who(mentee), parseValues(wanted, goalForm))
      for (const handle of next) await chooseMentor(who(mentee), id, handle)
    })
  }
  for (const { at: time, guest, host, startsAt, agenda } of story.bookings) {
    const wanted = { handle: host, startsAt: new Date(startsAt), agenda }
    await at(time, () => bookSlot(who(guest), wanted))
  }
}

async function tellMentor({ at: time, by: _, hours, ...story }: MentorStory, mentor: Viewer): Promise<void> {
  const values = { ...story, intent: 'save', capacity: String(story.capacity), videoLink: '' }
  const { intent: _intent, ...offer } = parseValues(values, offerForm)
  await at(time, async () => {
    await offerMentoring(mentor, offer)
    for (const slot of hours) await changeOfficeHours(mentor, { intent: 'add', ...slot })
  })
}

async function tellMentorship(story: MentorshipStory, who: Who): Promise<void> {
  const { mentee, mentor, goal, topics, background } = story
  const wanted = parseValues({ goal, topics, background, mentor }, goalForm)
  const id = await at(story.at, () => stateGoal(who(mentee), wanted))
  await at(story.accepted, async () => {
    await answerRequest(who(mentor), id, { answer: 'accept', message: story.message })
    for (const { text } of story.steps) await addStep(who(mentee), id, text)
  })
  for (const { by, at: time, day, time: clock, agenda, notes } of story.meetings) {
    const planned = parseValues({ day, time: clock, minutes: '30', videoLink: '', agenda }, planForm)
    const meeting = await at(time, () => planMeeting(who(by), id, planned))
    if (notes) await writeNotes(who(by), meeting, { intent: 'write', agenda, notes, revision: 1 })
  }
  for (const { by, at: time, standing, note } of story.checkIns)
    await at(time, () => checkIn(who(by), id, { standing, note }))
  const { steps } = await mentorshipPage(who(mentee), id)
  const last = story.checkIns.at(-1)?.at ?? story.accepted
  for (const [place, step] of steps.entries())
    if (story.steps[place]?.done) await at(last, () => doStep(who(mentee), id, step.id, true))
}
