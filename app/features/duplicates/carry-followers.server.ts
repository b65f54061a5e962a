import type { Tx } from '~/platform/db.server'

/** Below what one statement may bind. */
const BATCH = 500
/** `User.handle` of a name that somebody writes under: it leads nowhere outside its thread. */
const isPseudonym = { handle: { startsWith: '~' } }

interface Carried {
  closureId: string
  from: string
  to: string
  at: Date
  /** Of whom: people, unless names that are written under belong to the original's thread by now. */
  whom?: 'people' | 'names' | 'both'
}

/**
 * Whoever follows the duplicate follows the original from now on, at the same level, unless they muted the one or know
 * the other already. What they had stays: a comment on the duplicate still reaches them.
 */
export async function carryFollowers(
  tx: Tx,
  { closureId, from, to, at, whom = 'people' }: Carried,
): Promise<void> {
  const among = { people: { NOT: isPseudonym }, names: isPseudonym, both: {} }[whom]
  const followers = await tx.postFollow.findMany({
    where: {
      ...{ postId: from, level: { not: 'muted' } },
      user: { ...among, deactivation: null, postFollows: { none: { postId: to } } },
    },
    select: { userId: true, level: true },
  })
  for (let start = 0; start < followers.length; start += BATCH) {
    const some = followers.slice(start, start + BATCH)
    await tx.postFollow.createMany({ data: some.map((follower) => ({ ...follower, postId: to, at })) })
    await tx.carriedFollow.createMany({ data: some.map((follower) => ({ ...follower, closureId })) })
  }
}

/**
 * Takes back what closing carried over, where nobody changed it since, and nothing else that was closed into the original
 * would have brought them there too.
 */
export async function takeFollowersBack(tx: Tx, { closureId, to, at }: Omit<Carried, 'from'>): Promise<void> {
  const carried = await tx.carriedFollow.findMany({ where: { closureId } })
  const others = {
    level: { not: 'muted' },
    post: { closedInto: { originalId: to, id: { not: closureId } } },
  }
  const stay = await tx.postFollow.findMany({ where: others, select: { userId: true } })
  const staying = new Set(stay.map(({ userId }) => userId))
  const levels = new Set(carried.map(({ level }) => level))
  for (const level of levels) {
    const leaving = carried.filter((one) => one.level === level && !staying.has(one.userId))
    for (let start = 0; start < leaving.length; start += BATCH) {
      const userId = { in: leaving.slice(start, start + BATCH).map((one) => one.userId) }
      await tx.postFollow.deleteMany({ where: { postId: to, userId, level, at } })
    }
  }
}
