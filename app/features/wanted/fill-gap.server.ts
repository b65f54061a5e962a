import { loadViewer } from '~/features/accounts/viewer.server'
import { fullHour } from '~/features/anonymity/hand.server'
import { firstFound } from '~/features/finding/first-found.server'
import { transaction } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { row, rows, sql } from '~/platform/sql.server'
import { shownGaps, TELLS } from './counted-asks.server'
import { gapFilled } from './gap-events'
import type { OpenGap } from './open-gaps.server'

/** Told only of what is among the first so many: nobody reads on. */
const FIRST = 5
const MOST_ASKERS = 1000

interface Filling {
  id: string
  spaceId: string
  authorId: string
  tells: number
  /** When the newest answer was given; 0 without one. */
  answeredAt: number
}

interface Ask {
  userId: string
  text: string
  at: number
  found: string
}

/**
 * Searches again for those who asked, each in what they may read. Whoever has the post among the first five now, and
 * had not before, is told, once, and waits no longer. A question without an answer is noted, but nobody is told of it.
 */
export async function fillGap(gap: OpenGap, postId: string): Promise<void> {
  const post = row<Filling>(sql`
    select p.id, p."spaceId", p."authorId", ${TELLS} tells, coalesce((select max(a."createdAt") from "Answer" a
      where a."postId" = p.id and not exists (select 1 from "Deletion" d where d."answerId" = a.id)), 0) "answeredAt"
    from "Post" p where p.id = ${postId} and not exists (select 1 from "Deletion" d where d."postId" = p.id)`)
  if (!post) return
  const reached = await reachedBy(gap, post)
  if (reached.length === 0) return
  const shown = row<{ people: number }>(sql`select people from (${shownGaps()}) where "gapId" = ${gap.id}`)
  const people = shown?.people ?? 0
  await transaction(async (tx) => {
    const fill = { gapId: gap.id, postId }
    const before = await tx.gapFill.findUnique({ where: { gapId_postId: fill } })
    await tx.gapFill.upsert({
      where: { gapId_postId: fill },
      create: { ...fill, people, at: fullHour() },
      update: { people: Math.max(people, before?.people ?? 0), at: fullHour() },
    })
    if (!post.tells) return
    for (const userId of reached) {
      // Gone already when this is the second time.
      const { count } = await tx.gapAsk.deleteMany({ where: { gapId: gap.id, userId } })
      const told = { userId, postId }
      const known = await tx.gapNews.count({ where: told })
      if (count === 0 || known > 0 || userId === post.authorId) continue
      await tx.gapNews.create({ data: { ...told, gapId: gap.id, at: fullHour() } })
      await record(tx, gapFilled(told))
    }
  })
}

/** Those who have the post among the first five and had not when they asked. */
async function reachedBy(gap: OpenGap, post: Filling): Promise<string[]> {
  const asks = rows<Ask>(sql`select a."userId", a.text, a.at, a.found from "GapAsk" a
    where a."gapId" = ${gap.id} order by a.at, a."userId" limit ${MOST_ASKERS}`)
  // Most people read the same spaces and typed the same words, so few searches serve all of them.
  const searches = new Map<string, Promise<string[]>>()
  const reached: string[] = []
  for (const { userId, text, at, found } of asks) {
    const viewer = loadViewer(userId)
    if (!viewer?.spaceIds.includes(post.spaceId)) continue
    if (found.split(' ').includes(post.id) && post.answeredAt < at) continue
    const key = [text, ...viewer.spaceIds].join('\n')
    const first = searches.get(key) ?? firstFound(viewer.spaceIds, text, FIRST)
    searches.set(key, first)
    if ((await first).includes(post.id)) reached.push(userId)
  }
  return reached
}
