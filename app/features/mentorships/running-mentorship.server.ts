import type { Viewer } from '~/features/accounts/viewer'
import { db } from '~/platform/db.server'
import { reachRunning } from './reach-mentorship.server'

/**
 * What a small page about a running mentorship says of it.
 * @throws NotFound for everybody but its two, and once it has ended.
 */
export async function runningMentorship(viewer: Viewer, id: string) {
  const { mentorship, otherId } = await reachRunning(db, viewer, id)
  const other = await db.user.findUniqueOrThrow({ where: { id: otherId }, select: { name: true } })
  return { id, goal: mentorship.goal, otherName: other.name }
}
