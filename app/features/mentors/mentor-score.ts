import { counted } from '~/ui/count'
import type { Evidence } from './evidence.server'

/** What is known of a mentor when somebody states a goal. */
export interface MatchFacts {
  /** Slugs they offer that are, or stand above or below, a topic of the goal. */
  offers: string[]
  /** What they did in the goal's topics and below them. */
  evidence: Evidence
  /** Places left. */
  room: number
  /** Working hours in common, 0 to 8. */
  overlap: number
  /** Mentees taken, requests received and office hours held in the last 30 days. */
  load: number
}

export interface Reason {
  /** In tenths of a point, so that whole numbers add up exactly. */
  tenths: number
  words: string
}

export interface MatchScore {
  tenths: number
  reasons: Reason[]
}

/**
 * How well a mentor suits a goal, from 0 to 100 points, as the sum of five reasons:
 *
 * - offered topics: 5 for each that fits the goal, 10 at most
 * - evidence in the goal's topics: 45 · w / (w + 10), where w is 3 for each accepted answer, lesson and concluded
 *   experiment, 2 for each use of a lesson by somebody else, and 1 for each other question answered. It always grows and never reaches 45, so that many deeds say a
 *   little more than some, and nobody is chosen for fame alone
 * - room: 5 for each place left, 15 at most
 * - time: 2.5 for each working hour in common, 20 at most
 * - quiet: 10 / (1 + load), where load counts the last 30 days
 *
 * Each reason is rounded to a tenth before they are added, so what is shown adds up to the score. The same facts always
 * give the same score. The formula is our own; the decision record on matching tells why.
 */
export function scoreMentor(facts: MatchFacts): MatchScore {
  const reasons = [
    offerReason(facts),
    evidenceReason(facts),
    roomReason(facts),
    timeReason(facts),
    quietReason(facts),
  ]
  return { tenths: reasons.reduce((sum, { tenths }) => sum + tenths, 0), reasons }
}

/** "41.5" for 415 tenths. */
export function pointsWords(tenths: number): string {
  return tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1)
}

function offerReason({ offers }: MatchFacts): Reason {
  const words = offers.map((slug) => `#${slug}`).join(', ')
  return { tenths: Math.min(10, offers.length * 5) * 10, words: `Offers ${words}` }
}

function evidenceReason({ evidence }: MatchFacts): Reason {
  const { answered, accepted, lessons, applied, concluded } = evidence
  const weight = 3 * (accepted + lessons + concluded) + 2 * applied + Math.max(0, answered - accepted)
  const deeds = [
    answered > 0 && counted(answered, 'question answered', 'questions answered'),
    accepted > 0 && counted(accepted, 'accepted answer'),
    lessons > 0 && counted(lessons, 'lesson'),
    applied > 0 && `lessons used ${applied === 1 ? 'once' : `${applied} times`} by others`,
    concluded > 0 && counted(concluded, 'concluded experiment'),
  ].filter(Boolean)
  return {
    tenths: Math.round((450 * weight) / (weight + 10)),
    words: deeds.length > 0 ? `${deeds.join(', ')} in these topics` : 'Nothing written in these topics yet',
  }
}

function roomReason({ room }: MatchFacts): Reason {
  return { tenths: Math.min(3, room) * 50, words: `Room for ${counted(room, 'mentee')}` }
}

function timeReason({ overlap }: MatchFacts): Reason {
  const hours = Math.round(overlap * 10) / 10
  return {
    tenths: Math.round(overlap * 25),
    words:
      hours > 0
        ? `${hours === 1 ? '1 working hour' : `${hours} working hours`} in common`
        : 'No working hours in common',
  }
}

function quietReason({ load }: MatchFacts): Reason {
  return {
    tenths: Math.round(100 / (1 + load)),
    words:
      load === 0
        ? 'Nothing asked of them in the last 30 days'
        : `Asked or booked ${load === 1 ? 'once' : `${load} times`} in the last 30 days`,
  }
}
