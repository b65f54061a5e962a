import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from './contract'
import { packagedBinary, runnableBinary } from './meilisearch-binary'
import {
  discardDatabase,
  endProcess,
  forgetChild,
  freePort,
  isRunning,
  logBlamesDatabase,
  runningChild,
  spawnChild,
} from './meilisearch-child'
import type { Address } from './meilisearch-engine'
import { nodeHttp } from './node-http'

const firstBackOffMs = 250
const longestBackOffMs = 30_000
const healthyAfterMs = 60_000
const failuresBeforeDiscard = 3

export interface MeilisearchServer {
  /** Where it answers, or null while it does not run. */
  address(): Address | null
  /** The process that runs it, or null. */
  pid(): number | null
  /** A sentence when this machine cannot run it at all. */
  unavailable: string | null
  /** Ends the child this process started, and nothing else. */
  stop(): Promise<void>
}

/**
 * Runs the packaged Meilisearch as a child of this process and starts it again when it ends, after 250 ms and then
 * twice as long each time up to 30 s, until it was well for a minute. A database with which it fails to start three
 * times, or of which it says that it is broken, is made anew. A child that a crashed run left behind is
 * ended first; one that another living process runs over the same folder is shared.
 * @param folder for its database, key, log and pid file; everything in it may be deleted while nothing runs
 */
export async function startMeilisearchServer({
  folder,
  log,
}: {
  folder: string
  log: Log
}): Promise<MeilisearchServer> {
  const packaged = packagedBinary()
  if (!packaged)
    return unavailable('Meilisearch is not packaged for this machine, so the built-in search answers.')
  try {
    const binary = await runnableBinary(packaged, folder)
    return supervise(binary, folder, log)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    log('warn', reason)
    return unavailable(reason)
  }
}

function unavailable(reason: string): MeilisearchServer {
  return { address: () => null, pid: () => null, unavailable: reason, stop: async () => {} }
}

function supervise(binary: string, folder: string, log: Log): MeilisearchServer {
  mkdirSync(folder, { recursive: true })
  const apiKey = masterKey(folder)
  const binaries = [realpathSync(binary), binary]
  const stopping = new AbortController()
  let child: ChildProcess | null = null
  let serving: { pid: number; port: number } | null = null

  async function runOnce(): Promise<{ wasHealthy: boolean; livedMs: number }> {
    const port = await freePort()
    // Told to stop meanwhile: nobody would end what starts now, and stopping would wait for it.
    if (stopping.signal.aborted) return { wasHealthy: false, livedMs: 0 }
    const started = Date.now()
    const running = spawnChild(binary, folder, port, apiKey)
    child = running
    // For a process that exits without having called stop; of one that is killed, the next run ends what it left.
    const endWithUs = () => running.kill('SIGKILL')
    process.once('exit', endWithUs)
    const ended = new Promise<void>((resolve) => {
      running.once('exit', () => resolve())
      running.once('error', (cause) => {
        log('warn', 'Meilisearch could not be started.', { cause: String(cause) })
        resolve()
      })
    })
    const over = new AbortController()
    const healthy = untilHealthy(port, over.signal).then((well) => {
      if (well && running.pid !== undefined) serving = { pid: running.pid, port }
      return well
    })
    await ended
    process.off('exit', endWithUs)
    over.abort()
    serving = null
    child = null
    return { wasHealthy: await healthy, livedMs: Date.now() - started }
  }

  async function settleWithOthers(): Promise<void> {
    for (let told = false; !stopping.signal.aborted; told = true) {
      const other = runningChild(folder, binaries)
      if (!other) return
      if (!other.owned) {
        log('warn', 'A Meilisearch that an earlier run left behind is ended.', { pid: other.pid })
        await endProcess(other.pid, () => isRunning(other.pid, binaries))
        forgetChild(folder)
        return
      }
      if (!told) log('info', 'Meilisearch is run by another process and shared.', { pid: other.pid })
      serving = other
      await pause(1000)
    }
  }

  async function loop(): Promise<void> {
    let backOff = firstBackOffMs
    let failures = 0
    while (!stopping.signal.aborted) {
      await settleWithOthers()
      serving = null
      if (stopping.signal.aborted) return
      const { wasHealthy, livedMs } = await runOnce()
      if (stopping.signal.aborted) return
      failures = wasHealthy ? 0 : failures + 1
      // One that does not even start is tried soon again, so that its database is soon known for the reason.
      if (livedMs > healthyAfterMs || failures === 1) backOff = firstBackOffMs
      if (!wasHealthy && (logBlamesDatabase(folder) || failures === failuresBeforeDiscard)) {
        log('warn', 'The database of Meilisearch cannot be used and is made anew.')
        discardDatabase(folder)
      }
      log('warn', 'Meilisearch ended and is started again.', { afterMs: backOff })
      await pause(backOff)
      backOff = Math.min(backOff * 2, longestBackOffMs)
    }
  }

  async function pause(ms: number): Promise<void> {
    await wait(ms, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
  }

  const running = loop().catch((cause) =>
    log('warn', 'Meilisearch is no longer looked after.', { cause: String(cause) }),
  )

  return {
    address: () => serving && { host: `http://127.0.0.1:${serving.port}`, apiKey },
    pid: () => serving?.pid ?? null,
    unavailable: null,
    async stop() {
      stopping.abort()
      const own = child
      if (own?.pid !== undefined) {
        await endProcess(own.pid, () => own.exitCode === null && own.signalCode === null)
        forgetChild(folder)
      }
      await running
    },
  }
}

async function untilHealthy(port: number, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    try {
      await nodeHttp(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(1000) })
      return true
    } catch {
      // Not yet: it opens its port only once its database is loaded.
      await wait(50)
    }
  }
  return false
}

/** Its own 256-bit key, which only this user can read. */
function masterKey(folder: string): string {
  const file = path.join(folder, 'master-key')
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
  }
  return readFileSync(file, 'utf8')
}
