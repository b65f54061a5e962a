import type { FollowWanted } from './follow-form'
import { FIRST_LEVEL, type Followed, type Level } from './follow-levels'

/**
 * At which level something is followed from now on, null for not at all; undefined when it is so already.
 * `before` is the level until now.
 */
export function wantedLevel(
  followed: Followed,
  { following, level }: FollowWanted,
  before: Level | null,
): Level | null | undefined {
  const wanted = following ? (level ?? before ?? FIRST_LEVEL[followed]) : null
  return wanted === before ? undefined : wanted
}
