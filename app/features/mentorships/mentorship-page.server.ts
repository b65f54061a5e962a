import type { Viewer } from '~/features/accounts/viewer'
import { type Match, matchMentors } from '~/features/mentors/match-mentors.server'
import { renderBodies } from '~/features/posts/render-body.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import type { AskView, MentorshipView, Person } from './mentorship-view'
import { reachMentorship } from './reach-mentorship.server'

const CHECK_INS_SHOWN = 20
const MEETINGS_SHOWN = 30
const PERSON = { id: true, handle: true, name: true, avatar: true, title: true, team: true } as const

type Reached = Awaited<ReturnType<typeof reachMentorship>>

/**
 * A mentorship as its page shows it to one of the two, or a request as it shows to the mentor who is asked: the goal and
 * who states it, and nothing of the others who are chosen. A bounded number of queries.
 * @throws NotFound for everybody else.
 */
export async function mentorshipPage(viewer: Viewer, id: string): Promise<MentorshipView> {
  const reached = await reachMentorship(db, viewer, id)
  const { mentorship, standing, phase, ask } = reached
  const people = await peopleOf(reached)
  const ours = standing === 'asked' ? NOTHING_YET : await whatTheyDo(id)
  const reflection = mentorship.ending && [
    mentorship.ending.whatHappened,
    mentorship.ending.why,
    mentorship.ending.doDifferently,
  ]
  const texts = [mentorship.background, ...ours.checkIns.map(({ note }) => note), ...(reflection ?? [])]
  const html = await renderBodies(
    db,
    texts,
    texts.map((_, at) => `text-${at}`),
  )
  const look = (personId: string | null) => (personId ? (people.get(personId) ?? null) : null)
  const ended = html.slice(1 + ours.checkIns.length)
  return {
    ...{ id, standing, phase, goal: mentorship.goal, backgroundHtml: html[0] ?? '' },
    createdAt: mentorship.createdAt,
    acceptedAt: mentorship.acceptedAt,
    topics: mentorship.topics.map(({ topic }) => topic.slug).sort(),
    mentee: look(mentorship.menteeId),
    mentor: look(mentorship.mentorId),
    answerBy: ask?.expiresAt ?? null,
    asks: standing === 'mentee' ? asksOf(reached, look) : [],
    steps: ours.steps.map(({ doneAt, ...step }) => ({ ...step, done: doneAt !== null })),
    checkIns: ours.checkIns.map((word, at) => ({
      ...{ id: word.id, by: look(word.byId), standing: word.standing, at: word.at },
      noteHtml: html[1 + at] ?? '',
    })),
    meetings: ours.meetings.map(({ cancellation, ...meeting }) => ({
      ...meeting,
      cancelled: cancellation !== null,
    })),
    ending: mentorship.ending && {
      ...{ by: look(mentorship.ending.byId), at: mentorship.ending.at, result: mentorship.ending.result },
      reflection: {
        whatHappenedHtml: ended[0] ?? '',
        whyHtml: ended[1] ?? '',
        doDifferentlyHtml: ended[2] ?? '',
      },
    },
  }
}

/** Whom the mentee could ask next, with the reasons; nobody while it is not theirs or has a mentor. */
export async function proposals(viewer: Viewer, id: string): Promise<Match[]> {
  const { mentorship, standing, phase } = await reachMentorship(db, viewer, id)
  if (standing !== 'mentee' || phase !== 'looking') return []
  const asked = mentorship.asks.map(({ mentorId }) => mentorId)
  return matchMentors(
    viewer,
    mentorship.topics.map(({ topicId }) => topicId),
    asked,
  )
}

async function peopleOf({ mentorship, standing }: Reached): Promise<Map<string, Person>> {
  const { menteeId, mentorId, asks } = mentorship
  const asked = standing === 'mentee' ? asks.flatMap((ask) => [ask.mentorId, ask.alternativeId]) : []
  const ids = [menteeId, mentorId, ...asked].filter((id) => id !== null)
  const found = await db.user.findMany({ where: { id: { in: ids } }, select: PERSON })
  return new Map(found.map((person) => [person.id, person]))
}

const NOTHING_YET: Awaited<ReturnType<typeof whatTheyDo>> = { steps: [], checkIns: [], meetings: [] }

async function whatTheyDo(mentorshipId: string) {
  const [steps, checkIns, meetings] = await Promise.all([
    db.mentorshipStep.findMany({
      where: { mentorshipId },
      orderBy: { position: 'asc' },
      select: { id: true, text: true, doneAt: true },
    }),
    db.mentorshipCheckIn.findMany({
      where: { mentorshipId },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: CHECK_INS_SHOWN,
    }),
    db.meeting.findMany({
      where: { mentorshipId },
      orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
      take: MEETINGS_SHOWN,
      select: { id: true, startsAt: true, endsAt: true, cancellation: { select: { at: true } } },
    }),
  ])
  return { steps, checkIns, meetings }
}

function asksOf({ mentorship }: Reached, look: (id: string | null) => Person | null): AskView[] {
  const at = now()
  return mentorship.asks.map((ask) => ({
    mentor: look(ask.mentorId),
    // Time has run out for it, though nobody has passed it on yet.
    state:
      ask.answer ?? (!ask.askedAt ? 'next' : ask.expiresAt && ask.expiresAt > at ? 'waiting' : 'expired'),
    expiresAt: ask.expiresAt,
    message: ask.message,
    alternative: look(ask.alternativeId),
  }))
}
