import { privateWords } from '~/features/finding/private-words.server'
import { queryWords } from '~/features/finding/query-words.server'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { row, sql } from '~/platform/sql.server'
import type { OpenGap } from './open-gaps.server'

/**
 * Takes gaps off the board when a post of a private space uses their words and no open one does: what was asked is
 * that space's own affair from now on.
 * @param gaps those that share a word with the post
 */
export async function withholdGaps(postId: string, gaps: OpenGap[]): Promise<void> {
  const isPrivate = row(sql`select 1 from "Post" p join "Space" s on s.id = p."spaceId"
    where p.id = ${postId} and s.visibility = 'private'`)
  if (!isPrivate || gaps.length === 0) return
  const wordsOf = new Map(gaps.map(({ id, text }) => [id, queryWords(text)]))
  const secret = new Set(await privateWords([...new Set([...wordsOf.values()].flat())]))
  const ids = gaps.map(({ id }) => id).filter((id) => wordsOf.get(id)?.some((word) => secret.has(word)))
  if (ids.length === 0) return
  await transaction((tx) =>
    tx.gap.updateMany({ where: { id: { in: ids }, withheldAt: null }, data: { withheldAt: now() } }),
  )
}
