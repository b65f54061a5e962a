import type { Viewer } from '~/features/accounts/viewer'
import type { Level } from '~/features/follows/follow-levels'
import { now } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { drainOutbox } from '~/platform/outbox-worker.server'

/** What somebody follows, at which level, as it lies in the database. */
export function follows(
  who: Viewer,
  what: { topic?: string; person?: string; space?: string; post?: string },
  level: Level = 'posts',
): Promise<unknown> {
  const at = now()
  const userId = who.id
  return transaction(async (tx) => {
    if (what.topic) await tx.topicFollow.create({ data: { userId, topicId: what.topic, at, level } })
    if (what.space) await tx.spaceFollow.create({ data: { userId, spaceId: what.space, at, level } })
    if (what.person)
      await tx.personFollow.create({ data: { followerId: userId, followedId: what.person, at, level } })
    if (what.post) {
      const userId_postId = { userId, postId: what.post }
      await tx.postFollow.upsert({
        where: { userId_postId },
        create: { ...userId_postId, at, level },
        update: { level },
      })
    }
  })
}

/** What stands in somebody's inbox once everything that happened is told, oldest first: `kind reason ×items`. */
export async function inboxOf(who: Viewer): Promise<string[]> {
  await drainOutbox()
  const notices = await db.notice.findMany({
    where: { userId: who.id },
    include: { items: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return notices.map(
    ({ kind, reason, items }) => `${kind} ${reason}${items.length > 1 ? ` ×${items.length}` : ''}`,
  )
}

/** The same of several people. One after the other: a second delivery would not wait for the first. */
export async function inboxesOf(...people: Viewer[]): Promise<string[][]> {
  const inboxes: string[][] = []
  for (const who of people) inboxes.push(await inboxOf(who))
  return inboxes
}
