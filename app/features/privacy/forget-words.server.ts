import { workHandedOn } from '~/features/accounts/account-events'
import { planIn } from '~/features/experiments/canonical-plan'
import { db, type Tx, transaction } from '~/platform/db.server'
import { contentHash } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { join, raw, rows, type Sql, sql } from '~/platform/sql.server'
import { type Called, wordsOf } from './words-of'

// SQLite-only: goes through every text of the database by row numbers.

const BATCH = 200

/** Nothing in these is changed: a log that is kept for good, what others are writing, and tables of the database. */
const UNCHANGED = /^(_|sqlite_|AuditEntry$|Draft$|Erasure$)/
/** What the site goes by; no text of anybody. */
const NOT_TEXT = /^(id|fact|thread|joins|open|words|contextKey|objectiveKey|type|step)$|(Id|[hH]ash)$/
/** What the site itself wrote, in which a name means the person. */
const OURS = /^(Notice|KeptMail|Event|NoticePush|NoticeMail)$/

interface TextColumn {
  table: string
  column: string
  /** The post that a row is about, where it is about one. */
  postId: Sql
}

/**
 * Leaves somebody unnamed in all that others wrote, from revisions to notices. Run again, it changes nothing more.
 * @param stopping breaks off between two batches; false is returned then
 */
export async function forgetWords(userId: string, called: Called, stopping: AbortSignal): Promise<boolean> {
  const namesakes = await db.user.count({ where: { name: called.name, id: { not: userId } } })
  const words = wordsOf(called, { shared: namesakes > 0 })
  for (const text of textColumns()) {
    const ours = OURS.test(text.table)
    for (let after = 0; ; ) {
      if (stopping.aborted) return false
      const found = mentioning(text, words.needles, after)
      if (found.length === 0) break
      const changed = found.flatMap((it) => {
        const said = words.without(it.said, { ours })
        return said === it.said ? [] : [{ ...it, instead: said }]
      })
      if (changed.length > 0) await transaction((tx) => replace(tx, text, changed))
      after = found.at(-1)?.at ?? 0
    }
  }
  return true
}

interface Found {
  /** The row's number. */
  at: number
  said: string
  postId: string | null
}

function mentioning({ table, column, postId }: TextColumn, needles: string[], after: number): Found[] {
  const [from, text] = [raw(`"${table}"`), raw(`t."${column}"`)]
  const holds = needles.map((needle) => sql`instr(lower(${text}), ${needle}) > 0`)
  return rows<Found>(sql`select t.rowid at, ${text} said, ${postId} "postId" from ${from} t
    where t.rowid > ${after} and (${join(holds, ' or ')}) order by t.rowid limit ${BATCH}`)
}

async function replace(tx: Tx, { table, column }: TextColumn, changed: (Found & { instead: string })[]) {
  const [from, text] = [raw(`"${table}"`), raw(`"${column}"`)]
  // What somebody changed meanwhile is theirs; whatever would be there twice stays as it is.
  for (const { at, said, instead } of changed)
    await tx.$executeRaw`update or ignore ${from} set ${text} = ${instead} where rowid = ${at} and ${text} = ${said}`
  if (table === 'ExperimentPlan') await sealPlans(tx, changed)
  const postIds = [...new Set(changed.flatMap(({ postId }) => postId ?? []))]
  if (postIds.length > 0) await record(tx, workHandedOn({ postIds }))
}

/** A locked plan that named them is another text now; its hash must be that text's. */
async function sealPlans(tx: Tx, changed: { postId: string | null; instead: string }[]): Promise<void> {
  for (const { postId, instead } of changed) {
    planIn(instead)
    if (postId)
      await tx.experimentPlan.updateMany({
        where: { postId, canonical: instead },
        data: { hash: contentHash(instead) },
      })
  }
}

function textColumns(): TextColumn[] {
  const all = rows<{ table: string; column: string; type: string; pk: number }>(sql`
    select m.name "table", c.name "column", c.type, c.pk from sqlite_master m
    join pragma_table_info(m.name) c where m.type = 'table' order by m.name, c.cid`)
  return all
    .filter(({ table, column, type, pk }) => {
      return type === 'TEXT' && pk === 0 && !UNCHANGED.test(table) && !NOT_TEXT.test(column)
    })
    .map(({ table, column }) => ({ table, column, postId: postOf(table, all) }))
}

function postOf(table: string, all: { table: string; column: string }[]): Sql {
  const has = (column: string) => all.some((it) => it.table === table && it.column === column)
  if (table === 'Post') return sql`t.id`
  return has('postId') ? sql`t."postId"` : sql`null`
}
