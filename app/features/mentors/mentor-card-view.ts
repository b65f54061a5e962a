import type { AnswerSpeed } from './answer-speed.server'
import type { Evidence } from './evidence.server'

/** A mentor as cards and pages show them. Nothing in it ranks them against others. */
export interface MentorCardView {
  id: string
  handle: string
  name: string
  avatar: string | null
  title: string
  team: string
  /** "UTC+1" */
  offset: string
  helpsWith: string
  capacity: number
  mentees: number
  paused: boolean
  following: boolean
  isViewer: boolean
  topics: { slug: string; answered: number }[]
  languages: string[]
  /** When their next office hour begins, in milliseconds. */
  nextHour: number | null
  speed: AnswerSpeed | null
  evidence: Evidence
}

/** Whether they can be asked now. */
export function hasRoom({ capacity, mentees, paused }: MentorCardView): boolean {
  return !paused && mentees < capacity
}
