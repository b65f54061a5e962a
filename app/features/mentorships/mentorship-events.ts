import { personTold, type Told } from '~/features/notifications/notice-events'
import { eventType } from '~/platform/event-type'

/** It is over, and what was agreed for later with it. */
export const mentorshipEnded = eventType<{ mentorshipId: string; actorId: string }>('mentorship.ended')

// What the two are told of. A notice may leave the house by mail, so it says what happened and nothing of what they
// wrote, the goal included.

interface Telling {
  mentorshipId: string
  /** Who is told. */
  personId: string
  /** Whose act it was; null when time ran out. */
  actorId: string | null
}

const told = (
  { mentorshipId, personId, actorId }: Telling,
  kind: Told['kind'],
  fact: string,
  title: string,
) =>
  personTold({
    ...{ kind, to: [personId], actorId, fact, thread: fact, title },
    page: `/mentorships/${mentorshipId}`,
  })

export const requestFact = (askId: string) => `mentorship-asked:${askId}`

/** A mentor is asked; when the request goes to somebody else, `requestFact` is withdrawn. */
export const mentorshipRequested = (askId: string, telling: Telling) =>
  told(telling, 'mentorship-asked', requestFact(askId), 'read the request and answer within three days')

const ANSWERS = {
  accepted: 'said yes',
  declined: 'cannot at the moment',
  expired: 'did not answer in time',
}

/** `next`: somebody else is asked now. */
export const mentorshipAnswered = (
  askId: string,
  telling: Telling & { answer: keyof typeof ANSWERS; mentorName: string; next: boolean },
) => {
  const { answer, mentorName, next } = telling
  const rest = next ? '; the next one is asked now' : answer === 'accepted' ? '' : '; choose whom to ask next'
  return told(
    telling,
    'mentorship',
    `mentorship-answered:${askId}`,
    `${mentorName} ${ANSWERS[answer]}${rest}`,
  )
}

export const checkedIn = (checkInId: string, name: string, telling: Telling) =>
  told(telling, 'mentorship', `mentorship-check-in:${checkInId}`, `${name} checked in`)

export const pauseChanged = (at: Date, name: string, telling: Telling & { paused: boolean }) =>
  told(
    telling,
    'mentorship',
    `mentorship-paused:${telling.mentorshipId}:${at.getTime()}`,
    telling.paused ? `${name} lets it rest for a while` : `${name} takes it up again`,
  )

export const endingTold = (name: string, telling: Telling) =>
  told(telling, 'mentorship', `mentorship-ended:${telling.mentorshipId}`, `${name} looked back and ended it`)

/** One of the two has no account here any more. */
export const leavingTold = (name: string, telling: Telling) =>
  told(
    telling,
    'mentorship',
    `mentorship-ended:${telling.mentorshipId}`,
    `${name} is not here any more, so it ended`,
  )
