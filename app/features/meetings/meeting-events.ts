import { factWithdrawn, personTold, type Told } from '~/features/notifications/notice-events'

// What the two of a meeting are told of. A notice may leave the house by mail, so it says what happened and nothing of
// what they wrote.

interface Telling {
  meetingId: string
  /** Who is told. */
  personId: string
  /** Whose act it was; null when its time came. */
  actorId: string | null
  /** The one they meet. */
  otherName: string
}

const told = ({ meetingId, personId, actorId }: Telling, kind: Told['kind'], fact: string, title: string) =>
  personTold({
    ...{ kind, to: [personId], actorId, fact, thread: fact, title },
    page: `/meetings/${meetingId}`,
  })

export const sessionBooked = (it: Telling) =>
  told(it, 'meeting', `meeting-booked:${it.meetingId}`, `${it.otherName} booked one with you`)

export const sessionMoved = (it: Telling & { sequence: number }) =>
  told(
    it,
    'meeting',
    `meeting-moved:${it.meetingId}:${it.sequence}`,
    `${it.otherName} changed when or where you meet`,
  )

export const sessionCancelled = (it: Telling) =>
  told(it, 'meeting', `meeting-cancelled:${it.meetingId}`, `the one with ${it.otherName} is cancelled`)

/** A day or an hour ahead of a time it is at. */
export const sessionReminder = (it: Telling & { kind: 'day' | 'hour'; startsAt: Date }) =>
  told(
    it,
    'meeting-reminder',
    `meeting-reminder:${it.meetingId}:${it.kind}:${it.startsAt.getTime()}`,
    `you meet ${it.otherName} ${it.kind === 'day' ? 'within a day' : 'within the hour'}`,
  )

/** The guest is asked what came of it; once. */
export const sessionOutcomeAsked = (it: Telling) =>
  told(it, 'meeting-outcome', `meeting-outcome:${it.meetingId}`, `your session with ${it.otherName}`)

interface Offer {
  host: { id: string; name: string; handle: string }
  personId: string
  startsAt: Date
}

const offerFact = (hostId: string, startsAt: Date, personId: string) =>
  `slot-offered:${hostId}:${startsAt.getTime()}:${personId}`

/** A slot that somebody waited for is theirs to take for a while. */
export const slotOffered = ({ host, personId, startsAt }: Offer) => {
  const fact = offerFact(host.id, startsAt, personId)
  return personTold({
    ...{ kind: 'meeting', to: [personId], actorId: null, fact, thread: fact },
    page: `/mentors/${host.handle}/hours`,
    title: `a slot of ${host.name} that you waited for is held for you`,
  })
}

/** They let it pass, or time did. */
export const slotOfferOver = (hostId: string, startsAt: Date, personId: string) =>
  factWithdrawn({ fact: offerFact(hostId, startsAt, personId) })
