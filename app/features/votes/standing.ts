import type { Level } from '~/features/follows/follow-levels'

/** How the viewer stands to a post and its answers, and what they may do with it. */
export interface Standing {
  vote: number
  /** Their vote by answer; an answer without one is left out. */
  answerVotes: Record<string, number>
  meToo: boolean
  /** How closely they follow it; null for not at all. */
  follows: Level | null
  /** Whether they want to follow the questions they answer. */
  followAnswered: boolean
  may: { vote: boolean; voteDown: boolean; sayMeToo: boolean; follow: boolean }
}
