import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { noteUnderWay } from './mail-notes.server'

/** A courier that has had nothing to do for so long is let go; the next mail starts another one. */
const IDLE_MS = 5000

interface Errand {
  /** For nodemailer: which server, and what to send. */
  transport: object
  message: object
}

interface Courier {
  process: ChildProcess
  /** What is told of a mail when the courier is back. */
  waiting: Map<string, { done(): void; fail(problem: object): void }>
  idle?: NodeJS.Timeout
}

let courier: Courier | null = null

/**
 * Hands a mail over by a process of its own, which ends what it was given when this one dies: so a mail that the server
 * has taken is known to be, even if this process is killed at that moment.
 * @param id of the mail, under which it is noted that it is under way and, after that, handed over
 * @throws what the mail server or the way to it says, with nodemailer's `code` and `responseCode`
 */
export function sendByCourier(id: string, errand: Errand): Promise<void> {
  courier ??= startCourier()
  const { process, waiting, idle } = courier
  clearTimeout(idle)
  const note = noteUnderWay(id, process.pid ?? 0)
  return new Promise((resolve, reject) => {
    const fail = (problem: object) => reject(Object.assign(new Error(), problem))
    waiting.set(id, { done: resolve, fail })
    process.send({ id, ...errand, note }, (error) => error && fail({ message: error.message }))
  })
}

/** Lets the courier go, and waits until it has; mails that it has in hand are brought to their end. */
export async function dismissCourier(): Promise<void> {
  if (!courier) return
  const { process, idle } = courier
  clearTimeout(idle)
  courier = null
  if (process.exitCode !== null || process.signalCode !== null) return
  const gone = once(process, 'exit')
  if (process.connected) process.disconnect()
  await gone
}

function startCourier(): Courier {
  // From the project's folder, where every process of the site runs: a built server has no other place to find it.
  const child = fork(path.resolve('scripts/mail-courier.mjs'), { execArgv: [], detached: true })
  const started: Courier = { process: child, waiting: new Map() }
  child.on('message', ({ id, problem }: { id: string; problem: object | null }) => {
    const told = started.waiting.get(id)
    started.waiting.delete(id)
    if (problem) told?.fail(problem)
    else told?.done()
    if (started.waiting.size === 0) started.idle = setTimeout(dismissCourier, IDLE_MS).unref()
  })
  const lost = (error: Error) => {
    clearTimeout(started.idle)
    if (courier === started) courier = null
    for (const told of started.waiting.values()) told.fail({ message: error.message })
    started.waiting.clear()
  }
  child.on('error', lost)
  child.on('exit', () => lost(new Error('The process that brings mails ended before it was back.')))
  child.unref()
  child.channel?.unref()
  return started
}
