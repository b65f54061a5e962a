import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { monthOf, spanOf } from './months'

/**
 * The leader's newest failure that a round of the space can begin with: told in it under their own name, this month or
 * since its last round, standing, and no other round began with it. Null where there is none.
 */
export async function leaderPost(
  reader: Pick<Tx, 'post' | 'round'>,
  viewer: Viewer,
  spaceId: string,
): Promise<{ id: string; slug: string; title: string } | null> {
  const { start } = spanOf(monthOf(now()))
  const last = await reader.round.findFirst({
    where: { spaceId },
    orderBy: { openedAt: 'desc' },
    select: { openedAt: true },
  })
  const since = last && last.openedAt < start ? last.openedAt : start
  return reader.post.findFirst({
    where: {
      ...{ spaceId, kind: 'lesson', deletion: null, roundLed: null },
      // The name they write under without their own is another one's id.
      authorId: viewer.id,
      lesson: { outcome: 'failed' },
      createdAt: { gte: since },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, slug: true, title: true },
  })
}
