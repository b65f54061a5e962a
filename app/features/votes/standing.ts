import type { Level } from '~/features/follows/follow-levels'
import type { ReactionsView } from '~/features/reactions/reactions-view'
import type { RoundOf } from '~/features/rounds/round-of.server'

/** How the viewer stands to a post and its answers, and what they may do with it. */
export interface Standing {
  vote: number
  /** Their vote by answer; an answer without one is left out. */
  answerVotes: Record<string, number>
  meToo: boolean
  /** A told failure takes these instead of votes. */
  reactions: ReactionsView | null
  /** The round in which it is celebrated, or could be. */
  round: RoundOf | null
  /** How closely they follow it; null for not at all. */
  follows: Level | null
  /** Whether they want to follow the questions they answer. */
  followAnswered: boolean
  may: { vote: boolean; voteDown: boolean; sayMeToo: boolean; follow: boolean }
}
