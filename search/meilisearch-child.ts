import { type ChildProcess, spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const stopPatienceMs = 5000

/** What the pid file holds, so that the next run can find a child this one left behind. */
export interface ChildRecord {
  pid: number
  parent: number
  port: number
}

/**
 * Starts the server on loopback. The key goes by environment, since arguments can be read by everyone on the machine.
 * @param folder holds `db/`, `meilisearch.log` and `meilisearch.pid`
 */
export function spawnChild(binary: string, folder: string, port: number, masterKey: string): ChildProcess {
  mkdirSync(folder, { recursive: true })
  const log = openSync(path.join(folder, 'meilisearch.log'), 'w', 0o600)
  try {
    const child = spawn(
      binary,
      [
        ...['--db-path', path.join(folder, 'db'), '--dump-dir', path.join(folder, 'dumps')],
        ...['--snapshot-dir', path.join(folder, 'snapshots'), '--http-addr', `127.0.0.1:${port}`],
        ...['--env', 'production', '--no-analytics', '--log-level', 'WARN'],
        // Without a limit it took 2 GB for 4,700 threads; with it, 0.7 GB in the same time.
        ...['--max-indexing-memory', '512MiB', '--max-indexing-threads', '1'],
      ],
      {
        cwd: folder,
        env: { NODE_ENV: 'production', MEILI_MASTER_KEY: masterKey },
        stdio: ['ignore', log, log],
      },
    )
    if (child.pid !== undefined) writeRecord(folder, { pid: child.pid, parent: process.pid, port })
    return child
  } finally {
    closeSync(log)
  }
}

/** Asks it to end, and after five seconds ends it. */
export async function endProcess(pid: number, isAlive: () => boolean): Promise<void> {
  signal(pid, 'SIGTERM')
  for (const deadline = Date.now() + stopPatienceMs; isAlive() && Date.now() < deadline; ) await wait(25)
  if (isAlive()) signal(pid, 'SIGKILL')
  for (const deadline = Date.now() + stopPatienceMs; isAlive() && Date.now() < deadline; ) await wait(25)
}

/**
 * A child of this folder that still runs. `owned` when the process that started it lives and looks after it; then it
 * can be shared, otherwise it was left by a crash. Only a process that runs our binary counts, since ids are reused.
 */
export function runningChild(folder: string, binaries: string[]): (ChildRecord & { owned: boolean }) | null {
  const record = readRecord(folder)
  if (!record || !runsOneOf(record.pid, binaries)) return null
  // An orphan is handed to another parent at once, so this cannot be fooled by a reused id.
  return { ...record, owned: parentOf(record.pid) === record.parent }
}

export function isRunning(pid: number, binaries: string[]): boolean {
  return runsOneOf(pid, binaries)
}

export function forgetChild(folder: string): void {
  rmSync(path.join(folder, 'meilisearch.pid'), { force: true })
}

/** Empties the folder of the database, which may be a disk of its own and then cannot be removed. */
export function discardDatabase(folder: string): void {
  const db = path.join(folder, 'db')
  if (!existsSync(db)) return
  for (const name of readdirSync(db)) rmSync(path.join(db, name), { recursive: true, force: true })
}

/** Whether the log of a child that ended says that its database is of no use to it. */
export function logBlamesDatabase(folder: string): boolean {
  const file = path.join(folder, 'meilisearch.log')
  return (
    existsSync(file) &&
    /incompatible|corrupt|version file|Invalid argument|MDB_/i.test(readFileSync(file, 'utf8'))
  )
}

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port was given.')
  return address.port
}

/** In one step: whoever read half of it would take the child for nobody's, and start another over the same data. */
function writeRecord(folder: string, record: ChildRecord): void {
  const file = path.join(folder, 'meilisearch.pid')
  const next = `${file}.${process.pid}`
  writeFileSync(next, JSON.stringify(record), { mode: 0o600 })
  renameSync(next, file)
}

function readRecord(folder: string): ChildRecord | null {
  try {
    const { pid, parent, port } = JSON.parse(readFileSync(path.join(folder, 'meilisearch.pid'), 'utf8'))
    return [pid, parent, port].every(Number.isInteger) ? { pid, parent, port } : null
  } catch {
    return null
  }
}

function runsOneOf(pid: number, binaries: string[]): boolean {
  try {
    return binaries.includes(readlinkSync(`/proc/${pid}/exe`))
  } catch {
    return false
  }
}

function parentOf(pid: number): number | null {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return null
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (cause) {
    // It ended by itself in the meantime.
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')) throw cause
  }
}
