import { nearestTopic } from '~/features/finding/nearest-topic.server'
import { privateWords } from '~/features/finding/private-words.server'
import { queryWords } from '~/features/finding/query-words.server'
import { looksPersonal } from '~/features/search-log/personal-text'
import type { SettledSearch } from '~/features/search-log/search-listener'
import { nextDay, startOfDay } from '~/features/search-log/weeks'
import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { row, rows, sql } from '~/platform/sql.server'
import { gapWords, isSameBut } from './gap-words.server'

/** Nobody waits for more things than this. */
const MOST_ASKS = 200

/**
 * Keeps that somebody searched in vain, together with those who asked the same. What may tell of a person is not kept
 * at all. Times are whole days: a search in vain has to be told from nobody's other doings.
 */
export async function keepAsk({ userId, text, results, found }: SettledSearch): Promise<void> {
  const words = gapWords(text)
  if (words.length === 0 || looksPersonal(text) || namesSomebody(text) || !isThere(userId)) return
  const gapId = knownGap(words)
  const fresh = gapId
    ? null
    : {
        ...{ id: newId(), words: words.join(' '), text, createdAt: now() },
        topicId: await nearestTopic(queryWords(text)),
      }
  const withheld = (await privateWords(queryWords(text))).length > 0
  const time = now()
  const at = startOfDay(time)
  // A result may still be opened later in the day.
  const countsAt = results === 0 ? at : nextDay(time)
  await transaction(async (tx) => {
    const gap = fresh
      ? await tx.gap.upsert({ where: { words: fresh.words }, create: fresh, update: {} })
      : await tx.gap.findUnique({ where: { id: gapId ?? '' } })
    if (!gap) return
    const ask = { gapId: gap.id, userId }
    const before = await tx.gapAsk.findUnique({ where: { gapId_userId: ask } })
    if (!before && (await tx.gapAsk.count({ where: { userId } })) >= MOST_ASKS) return
    const sooner = before && before.countsAt < countsAt ? before.countsAt : countsAt
    await tx.gapAsk.upsert({
      where: { gapId_userId: ask },
      create: { ...ask, at, text, countsAt, found: found.join(' ') },
      update: { text, countsAt: sooner, found: found.join(' ') },
    })
    const withheldAt = withheld ? (gap.withheldAt ?? time) : gap.withheldAt
    await tx.gap.update({ where: { id: gap.id }, data: { text: await commonText(tx, gap.id), withheldAt } })
  })
}

/** The gap of exactly these words, or else the oldest one that only slips of the finger make another. */
function knownGap(words: string[]): string | null {
  const same = row<{ id: string }>(sql`select id from "Gap" where words = ${words.join(' ')}`)
  if (same) return same.id
  const others = rows<{ id: string; words: string }>(
    sql`select id, words from "Gap" order by "createdAt", id`,
  )
  return others.find((gap) => isSameBut(words, gap.words.split(' ')))?.id ?? null
}

/** As most people typed it; of equals the one that comes first in the alphabet. */
async function commonText(tx: Tx, gapId: string): Promise<string> {
  const [most] = await tx.gapAsk.groupBy({
    ...{ by: ['text'], where: { gapId }, _count: { text: true } },
    ...{ orderBy: [{ _count: { text: 'desc' } }, { text: 'asc' }], take: 1 },
  })
  return most?.text ?? ''
}

/** Whether the words are, or hold, the name or the handle of somebody here. */
function namesSomebody(text: string): boolean {
  const words = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim()} `
  return (
    text.includes('@') ||
    row(sql`select 1 from "User" where instr(${words}, ' ' || lower(name) || ' ') > 0
      or instr(${words}, ' ' || handle || ' ') > 0 limit 1`) !== null
  )
}

function isThere(userId: string): boolean {
  return row(sql`select 1 from "User" where id = ${userId}`) !== null
}
