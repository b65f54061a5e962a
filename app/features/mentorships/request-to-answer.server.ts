import type { Viewer } from '~/features/accounts/viewer'
import { db } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { reachMentorship } from './reach-mentorship.server'

/**
 * A request that waits for the viewer's answer.
 * @throws NotFound when none does.
 */
export async function requestToAnswer(viewer: Viewer, id: string) {
  const { mentorship, ask } = await reachMentorship(db, viewer, id)
  if (!ask) throw new NotFound()
  const { goal, menteeId } = mentorship
  const mentee = await db.user.findUniqueOrThrow({ where: { id: menteeId }, select: { name: true } })
  return { id, goal, name: mentee.name }
}
