import type { Viewer } from '~/features/accounts/viewer'
import type { WorkKind } from '~/features/revisions/work'
import { db } from '~/platform/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { canFlag, FLAG_REFUSED } from './moderation-rules'
import { reachText } from './reach-text.server'

/**
 * What the page to flag a text shows: what it is, and the viewer's own open flag.
 * @throws NotFound when the viewer may not see it or it is out of sight, Forbidden when they wrote it.
 */
export async function flagPage(viewer: Viewer, work: WorkKind, id: string) {
  const { noun, title, path, aside, authorId } = await reachText(db, viewer, work, id)
  if (!canFlag(viewer, { authorId })) throw new Forbidden(FLAG_REFUSED)
  if (aside) throw new NotFound()
  const flag = await db.flag.findUnique({
    where: { open: `${id}:${viewer.id}` },
    select: { reason: true, words: true, at: true },
  })
  return { noun, title, path, flag: flag && { ...flag, at: flag.at.getTime() } }
}
export type FlagView = Awaited<ReturnType<typeof flagPage>>
