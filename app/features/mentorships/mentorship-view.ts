import type { Phase, Standing } from './mentorship-rules'

export interface Person {
  id: string
  handle: string
  name: string
  avatar: string | null
  title: string
  team: string
}

export interface AskView {
  mentor: Person | null
  /** 'next' | 'waiting' | 'accepted' | 'declined' | 'expired' | 'withdrawn' | 'full' */
  state: string
  expiresAt: Date | null
  message: string
  alternative: Person | null
}

export interface MeetingLine {
  id: string
  startsAt: Date
  endsAt: Date
  cancelled: boolean
}

/** What the two see, and nobody else. */
export interface MentorshipView {
  id: string
  standing: Standing
  phase: Phase
  goal: string
  backgroundHtml: string
  createdAt: Date
  acceptedAt: Date | null
  topics: string[]
  mentee: Person | null
  mentor: Person | null
  /** For a mentor who is asked: when the request goes to somebody else. */
  answerBy: Date | null
  asks: AskView[]
  steps: { id: string; text: string; done: boolean }[]
  checkIns: { id: string; by: Person | null; standing: string; at: Date; noteHtml: string }[]
  meetings: MeetingLine[]
  ending: {
    by: Person | null
    at: Date
    result: string
    reflection: { whatHappenedHtml: string; whyHtml: string; doDifferentlyHtml: string }
  } | null
}

/** The one who is not the viewer. */
export function otherOf({ standing, mentee, mentor }: MentorshipView): Person | null {
  return standing === 'mentee' ? mentor : mentee
}
