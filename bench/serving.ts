import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Usage {
  /** Microseconds of processor time. */
  cpu: number
  /** Bytes. */
  memory: number
  /** Statements that SQLite was given. */
  queries: number
}

export type Shares = Record<'database' | 'render' | 'rest', number>

/** A server under test, with the probe inside. */
export interface Serving {
  url: string
  /** Seconds from the start of the process to its first answer. */
  startSeconds: number
  usage(): Promise<Usage>
  profile(): Promise<void>
  shares(): Promise<Shares>
  stop(): Promise<void>
}

const probe = path.resolve(import.meta.dirname, 'probe.mjs')

/** Starts a script as a server on a free port and waits until `healthz` answers. */
export async function serve(script: string, args: string[], env: Record<string, string>): Promise<Serving> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const { NODE_ENV: _, ...inherited } = process.env
  const begun = performance.now()
  const child = spawn(process.execPath, ['--import', probe, script, ...args], {
    env: { ...inherited, APP_URL: url, PORT: String(port), ...env } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  while (!(await fetch(`${url}/healthz`).catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error('The server ended before it answered.')
    await sleep(20)
  }
  const startSeconds = (performance.now() - begun) / 1000
  return {
    url,
    startSeconds,
    usage: () => ask<Usage>(child, 'usage'),
    profile: () => ask<void>(child, 'profile'),
    shares: () => ask<Shares>(child, 'shares'),
    async stop() {
      child.disconnect()
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

async function ask<Answer>(child: ChildProcess, question: string): Promise<Answer> {
  child.send({ ask: question })
  const [message] = (await once(child, 'message')) as [{ answer: Answer }]
  return message.answer
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
