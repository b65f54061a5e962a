import Database from 'better-sqlite3'
import { Prisma } from '#generated/prisma/client'
import { databaseFile, PRAGMAS } from './db.server'
import { countQuery } from './query-count.server'

// The lane for pages that everybody opens all day: plain portable SQL, prepared once, read synchronously.
// Everything else uses Prisma. On another database only this file changes.

export const { sql, join, empty, raw } = Prisma
export type Sql = Prisma.Sql

let connection: Database.Database | null = null
const prepared = new Map<string, Database.Statement>()

/** All rows of a query. Times come as milliseconds since 1970. Values are always bound, never pasted. */
export function rows<Row>(query: Sql): Row[] {
  return statement(query).all(...bound(query)) as Row[]
}

/** The first row, or null. */
export function row<Row>(query: Sql): Row | null {
  return (statement(query).get(...bound(query)) as Row | undefined) ?? null
}

/** Closes the connection; the next read opens it again. */
export function closeSql(): void {
  connection?.close()
  connection = null
  prepared.clear()
}

function statement(query: Sql): Database.Statement {
  countQuery(query.sql)
  connection ??= open()
  let found = prepared.get(query.sql)
  if (!found) {
    // Lists of values make endless variants of one statement; forgetting all of them now and then is enough.
    if (prepared.size > 500) prepared.clear()
    found = connection.prepare(query.sql)
    prepared.set(query.sql, found)
  }
  return found
}

function bound(query: Sql): unknown[] {
  return query.values.map((value) => (value instanceof Date ? value.getTime() : value))
}

function open(): Database.Database {
  const opened = new Database(databaseFile(), { readonly: true, fileMustExist: true })
  for (const pragma of PRAGMAS.slice(1)) opened.pragma(pragma)
  return opened
}
