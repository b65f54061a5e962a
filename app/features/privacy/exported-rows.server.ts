import type { Viewer } from '~/features/accounts/viewer'
import { isPseudonym } from '~/features/anonymity/pseudonym-handle'
import { join, raw, row, rows, type Sql, sql } from '~/platform/sql.server'
import { NOT_IN_PARTS, TIES, type Tie } from './person-ties.server'

// SQLite-only: pages through a table by its row numbers, and asks the database which columns it has.

const BATCH = 100

type Row = Record<string, unknown>
type Values = Record<string, string | number | null>

export interface Exported {
  viewer: Viewer
  /** Theirs, or those of the names that they write under. */
  ids: string[]
}

const named = new Set(TIES.map(({ at }) => at))
const split = (at: string) => at.split('.') as [table: string, column: string]
const quoted = (name: string) => raw(`"${name}"`)

/** Whether a file of theirs would hold anything. */
export function hasRows(tie: Tie, exported: Exported): boolean {
  const [table] = split(tie.at)
  return row(sql`select 1 from ${quoted(table)} t where ${condition(tie, exported)} limit 1`) !== null
}

/** The rows of a tie as JSON text, read as fast as it is taken. */
export async function* jsonOf(tie: Tie, exported: Exported): AsyncGenerator<string> {
  let between = '[\n'
  for await (const batch of batchesOf(tie, exported)) {
    for (const one of batch) {
      yield between + JSON.stringify(one, null, 2)
      between = ',\n'
    }
  }
  yield between === '[\n' ? '[]\n' : '\n]\n'
}

async function* batchesOf(tie: Tie, exported: Exported): AsyncGenerator<Row[]> {
  const [table] = split(tie.at)
  const page = (after: number) =>
    rows<Values & { '#': number }>(sql`select t.rowid "#", t.* from ${quoted(table)} t
      where ${condition(tie, exported)} and t.rowid > ${after} order by t.rowid limit ${BATCH}`)
  for (let found = page(0); found.length > 0; found = page(found.at(-1)?.['#'] ?? 0)) {
    const parts = (tie.parts ?? []).map((part) => [part, partsOf(part, found)] as const)
    yield readable(table, found, tie.without).map((one, index) => {
      const id = String(found[index]?.id)
      return { ...one, ...Object.fromEntries(parts.map(([part, of]) => [split(part)[0], of.get(id) ?? []])) }
    })
  }
}

function condition(tie: Tie, { viewer, ids }: Exported): Sql {
  const [, column] = split(tie.at)
  const theirs = sql`t.${quoted(column)} in (${join(ids)})`
  return tie.where ? sql`${theirs} and ${tie.where(viewer, ids)}` : theirs
}

/** What belongs to these rows, by their ids. */
function partsOf(part: string, of: Values[]): Map<string, Row[]> {
  const [table, column] = split(part)
  const ids = of.map(({ id }) => id)
  const found = rows<Values>(
    sql`select t.* from ${quoted(table)} t where t.${quoted(column)} in (${join(ids)}) order by t.rowid`,
  )
  const byId = new Map<string, Row[]>()
  readable(table, found, [...(NOT_IN_PARTS[table] ?? []), column]).forEach((one, index) => {
    const id = String(found[index]?.[column])
    byId.set(id, [...(byId.get(id) ?? []), one])
  })
  return byId
}

/** Rows for people to read: times as ISO 8601, people by their names, and nothing twice as HTML. */
function readable(table: string, found: Values[], without: string[] = []): Row[] {
  const columns = rows<{ name: string; type: string }>(
    sql`select name, type from pragma_table_info(${table})`,
  ).filter(({ name }) => !without.includes(name) && !/Html$|^rendererVersion$/.test(name))
  const people = columns.filter(({ name }) => named.has(`${table}.${name}`)).map(({ name }) => name)
  const nameOf = namesOf(found.flatMap((one) => people.map((column) => one[column] as string | null)))
  return found.map((one) =>
    Object.fromEntries(
      columns.map(({ name, type }) => {
        const value = one[name] ?? null
        if (type === 'DATETIME' && typeof value === 'number') return [name, new Date(value).toISOString()]
        return [name, people.includes(name) ? nameOf(value as string | null) : value]
      }),
    ),
  )
}

function namesOf(ids: (string | null)[]): (id: string | null) => Row | null {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return () => null
  const found = rows<{ id: string; name: string; handle: string }>(
    sql`select id, name, handle from "User" where id in (${join(wanted)})`,
  )
  const people = new Map(
    found.map(({ id, name, handle }) => [id, isPseudonym(handle) ? { name } : { name, handle }]),
  )
  return (id) => (id === null ? null : (people.get(id) ?? null))
}
