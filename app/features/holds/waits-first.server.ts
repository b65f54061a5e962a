import type { Viewer } from '~/features/accounts/viewer'
import type { Tx } from '~/platform/db.server'

/**
 * Whether what somebody writes in a space waits for a moderator: where it is open to all, as long as fewer posts and
 * answers of theirs are published than an administrator chose. In a private space they were let in by hand.
 */
export async function waitsFirst(
  reader: Pick<Tx, 'site' | 'space' | 'post' | 'answer'>,
  viewer: Viewer,
  spaceId: string,
): Promise<boolean> {
  const site = await reader.site.findUnique({ where: { id: 1 }, select: { holdFirst: true } })
  const first = site?.holdFirst ?? 0
  if (first === 0 || viewer.role !== 'member' || viewer.moderatedSpaceIds.includes(spaceId)) return false
  const space = await reader.space.findUnique({ where: { id: spaceId }, select: { visibility: true } })
  if (space?.visibility !== 'open') return false
  // What was written without a name counts as well; whoever has written under so many names is not new.
  const names = viewer.pseudonyms.slice(0, 10 * first).map(({ id }) => id)
  const where = { authorId: { in: [viewer.id, ...names] }, deletion: null }
  const [posts, answers] = [await reader.post.count({ where }), await reader.answer.count({ where })]
  return posts + answers < first
}
