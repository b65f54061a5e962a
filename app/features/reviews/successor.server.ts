import type { Tx } from '~/platform/db.server'

/**
 * Who keeps a lesson when nobody does: a mentor of its topics, else a moderator of its space, else somebody who may read
 * it, administrators first; among equals whoever keeps the fewest. There is always an administrator, so there is always somebody.
 */
export async function successorFor(tx: Tx, postId: string, spaceId: string): Promise<string> {
  const here = { deactivation: null, email: { not: null } }
  const seat = (role?: string) => ({ memberships: { some: { spaceId, ...(role && { role }) } } })
  const isOpen = (await tx.space.count({ where: { id: spaceId, visibility: 'open' } })) > 0
  const admins = { role: 'admin' }
  const inTopic = { mentor: { topics: { some: { topic: { posts: { some: { postId } } } } } } }
  const circles = [
    isOpen ? inTopic : { ...inTopic, ...seat() },
    { OR: [seat('moderator'), ...(isOpen ? [{ role: 'moderator' }] : [])] },
    isOpen ? admins : { ...seat(), ...admins },
    ...(isOpen ? [] : [seat()]),
    admins,
  ]
  for (const circle of circles) {
    const found = await tx.user.findFirst({
      where: { ...here, ...circle },
      orderBy: [{ lessonsKept: { _count: 'asc' } }, { id: 'asc' }],
      select: { id: true },
    })
    if (found) return found.id
  }
  throw new Error('There is no administrator to keep a lesson that nobody else keeps.')
}
