import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { isOwnPseudonym } from './own-work'

const HOUR_MS = 3_600_000

/** Under whose id something is done, and as of when. */
export interface Hand {
  id: string
  at: Date
}

/**
 * How the viewer acts on what `authorId` wrote in a thread: by their own name, or, where they gave none, as that name
 * and to the hour. Everything that is stored of such an act is stored of this hand.
 */
export async function handOn(
  tx: Tx,
  viewer: Viewer,
  work: { authorId: string; postId: string },
): Promise<Hand> {
  if (!isOwnPseudonym(viewer, work.authorId)) return { id: viewer.id, at: now() }
  return { id: work.authorId, at: await momentIn(tx, work.postId) }
}

/** The full hour: what else somebody did in that minute says nothing then. */
export function fullHour(time: Date = now()): Date {
  return new Date(Math.floor(time.getTime() / HOUR_MS) * HOUR_MS)
}

/** The full hour, but after everything that stands in the thread already, so that a reply follows what it replies to. */
export async function momentIn(tx: Tx, postId: string): Promise<Date> {
  const newest = {
    where: { postId },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
  } as const
  const said = [
    await tx.post.findUniqueOrThrow({ where: { id: postId }, select: { createdAt: true } }),
    await tx.answer.findFirst(newest),
    await tx.comment.findFirst(newest),
  ]
  const last = Math.max(...said.map((it) => it?.createdAt.getTime() ?? 0))
  return new Date(Math.max(fullHour().getTime(), last + 1))
}
