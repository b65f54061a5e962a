import path from 'node:path'
import { PrismaBetterSQLite3 } from '@prisma/adapter-better-sqlite3'
import type Database from 'better-sqlite3'
import { type Prisma, PrismaClient } from '#generated/prisma/client'
import { env } from './env.server'
import { countQuery } from './query-count.server'

export type Tx = Prisma.TransactionClient

/** SQLite settings that every connection of this process needs. */
export const PRAGMAS = [
  'journal_mode = WAL',
  'foreign_keys = ON',
  'busy_timeout = 5000',
  'synchronous = NORMAL',
  // What is overwritten or deleted is gone from the file, and not only out of reach.
  'secure_delete = ON',
]

export function databaseFile(): string {
  return path.join(env().dataDir, 'hindsight.db')
}

/**
 * Opens connections with our settings. Prisma's adapter begins transactions as DEFERRED, which fails at once
 * (busy_timeout does not apply) when another process writes between our read and our write: IMMEDIATE waits.
 */
class Connections extends PrismaBetterSQLite3 {
  constructor(private readonly extraPragmas: string[]) {
    super({ url: databaseFile() }, { timestampFormat: 'unixepoch-ms' })
  }

  override async connect() {
    const connection = await super.connect()
    const client = (connection as unknown as { client: Database.Database }).client
    for (const pragma of [...PRAGMAS, ...this.extraPragmas]) client.pragma(pragma)
    const prepare = client.prepare.bind(client)
    client.prepare = ((sql: string) => {
      countQuery(sql)
      return prepare(sql === 'BEGIN' ? 'BEGIN IMMEDIATE' : sql)
    }) as typeof client.prepare
    return connection
  }
}

let reader: PrismaClient | null = null
let writer: PrismaClient | null = null
const afterCommit = new Set<() => void>()

/**
 * The connection for reading. It refuses writes, because a write outside `transaction` on a shared connection
 * would join somebody else's transaction and vanish with its rollback.
 */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    reader ??= new PrismaClient({ adapter: new Connections(['query_only = ON']) })
    return Reflect.get(reader, property, reader)
  },
})

/**
 * The only way to write. All of `work` happens or none of it; whoever waits for events is woken after the commit.
 * Throws what `work` throws. Waits up to 20 s for its turn, runs up to 20 s.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  writer ??= new PrismaClient({ adapter: new Connections([]) })
  const result = await writer.$transaction(work, { maxWait: 20_000, timeout: 20_000 })
  for (const wake of afterCommit) wake()
  return result
}

/** How often the log is tried to be emptied while somebody reads, 50 ms apart. */
const TRIES = 40

/**
 * Moves what was written into the database file and empties the log beside it, in which older text stands until then.
 * Gives up when somebody reads all the time: then the next start or a later call does it. Returns whether it is empty.
 */
export async function emptyLog(): Promise<boolean> {
  writer ??= new PrismaClient({ adapter: new Connections([]) })
  for (let tries = 0; tries < TRIES; tries++) {
    const [state] = await writer.$queryRaw<{ busy: number | bigint }[]>`pragma wal_checkpoint(truncate)`
    if (Number(state?.busy ?? 0) === 0) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}

/** Calls `wake` after every commit of this process, until the returned function is called. */
export function onCommit(wake: () => void): () => void {
  afterCommit.add(wake)
  return () => afterCommit.delete(wake)
}

/** Closes Prisma's connections; the next use opens them again. */
export async function disconnect(): Promise<void> {
  await Promise.all([reader?.$disconnect(), writer?.$disconnect()])
  reader = writer = null
}
