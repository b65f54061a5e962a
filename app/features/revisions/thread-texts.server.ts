import type { Tx } from '~/platform/db.server'
import { join, raw, type Sql, sql } from '~/platform/sql.server'

/** A column that holds text of a thread, and which of its rows do. */
export interface TextColumn {
  table: string
  column: string
  where: Sql
}

/** What is not the thread's: people's own drafts, and the log that nothing changes. */
const NOT_THREADS = /^(_|sqlite|AuditEntry$|Draft)/
/** What the site goes by; no text of anybody. */
const NOT_TEXT = /^(id|slug|open|fact|thread|joins)$|(Id|Key|[hH]ash)$/

/**
 * Every column of the database in which words of a thread can stand: of the post, of what was written and done under it,
 * of what is told of it. Read from the database itself, so that a table that is added later is not forgotten.
 */
export async function threadTexts(tx: Tx, postId: string): Promise<TextColumn[]> {
  const [answers, comments] = [
    sql`select id from "Answer" where "postId" = ${postId}`,
    sql`select id from "Comment" where "postId" = ${postId}`,
  ]
  const rowsOf: Record<string, Sql> = {
    postId: sql`"postId" = ${postId}`,
    answerId: sql`"answerId" in (${answers})`,
    commentId: sql`"commentId" in (${comments})`,
  }
  const special: Record<string, Sql> = {
    Post: sql`id = ${postId}`,
    Event: sql`instr(payload, ${postId}) > 0`,
    KeptMail: sql`instr(text, ${`/posts/${postId}`}) > 0`,
  }
  const columns = await tx.$queryRaw<{ table: string; column: string; type: string; pk: number | bigint }[]>`
    select m.name "table", c.name "column", c.type, c.pk from sqlite_master m
    join pragma_table_info(m.name) c where m.type = 'table' order by m.name, c.cid`
  const tables = new Set(columns.map(({ table }) => table).filter((table) => !NOT_THREADS.test(table)))
  return [...tables].flatMap((table) => {
    const all = columns.filter((it) => it.table === table)
    const keys = all.flatMap(({ column }) => rowsOf[column] ?? [])
    const where = special[table] ?? (keys.length > 0 ? join(keys, ' or ') : null)
    if (!where) return []
    const texts = all.filter(
      ({ column, type, pk }) => type === 'TEXT' && Number(pk) === 0 && !NOT_TEXT.test(column),
    )
    return texts.map(({ column }) => ({ table, column, where }))
  })
}

/** The ways in which the words may be written down: as they are, in JSON, and in HTML. */
export function spellings(words: string): string[] {
  const html = words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  const spelled = [
    words,
    JSON.stringify(words).slice(1, -1),
    html,
    html.replace(/"/g, '&quot;'),
    html.replace(/'/g, '&#39;'),
  ]
  return [...new Set(spelled)]
}

/** In how many places the words stand; what is only drawn from another place is not counted. */
export async function countPlaces(tx: Tx, texts: TextColumn[], words: string[]): Promise<number> {
  let places = 0
  for (const { table, column, where } of texts.filter((it) => !/Html$|^excerpt$|^html$/.test(it.column))) {
    const [found] = await tx.$queryRaw<{ count: number | bigint }[]>`
      select count(*) count from ${raw(`"${table}"`)} where (${where}) and ${holds(column, words)}`
    places += Number(found?.count ?? 0)
  }
  return places
}

/** Puts `instead` where the words stand. */
export async function replaceWords(
  tx: Tx,
  texts: TextColumn[],
  words: string[],
  instead: string,
): Promise<void> {
  for (const { table, column, where } of texts) {
    const replaced = words.reduce(
      (text, one) => sql`replace(${text}, ${one}, ${instead})`,
      raw(`"${column}"`),
    )
    await tx.$executeRaw`update ${raw(`"${table}"`)} set ${raw(`"${column}"`)} = ${replaced}
      where (${where}) and ${holds(column, words)}`
  }
}

function holds(column: string, words: string[]): Sql {
  return sql`(${join(
    words.map((one) => sql`instr(${raw(`"${column}"`)}, ${one}) > 0`),
    ' or ',
  )})`
}
