import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = path.resolve(import.meta.dirname, '../../..')

export interface RunningSite {
  url: string
  dataDir: string
  process: ChildProcess
  /** What it printed so far. */
  output(): string
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

export interface SiteOptions {
  dataDir: string
  command?: 'start' | 'serve'
  args?: string[]
  port?: number
  env?: Record<string, string>
}

/** Starts the site the way its owner does, and waits until it answers. Rejects with what it printed when it ends first. */
export async function startSite({
  dataDir,
  command = 'start',
  args = [],
  port,
  env,
}: SiteOptions): Promise<RunningSite> {
  const chosen = port ?? (await freePort())
  const url = `http://127.0.0.1:${chosen}`
  const child = spawn(process.execPath, ['scripts/hindsight.mjs', command, ...args], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATA_DIR: dataDir,
      PORT: String(chosen),
      APP_URL: url,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.stdout.on('data', (text) => (printed += text))
  child.stderr.on('data', (text) => (printed += text))
  const ended = once(child, 'exit')
  const site: RunningSite = {
    url,
    dataDir,
    process: child,
    output: () => printed,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal)
        await ended
      }
      return child.exitCode
    },
  }
  for (let waited = 0; waited < 120_000; waited += 50) {
    if (child.exitCode !== null) throw new Error(`The site ended with ${child.exitCode}:\n${printed}`)
    const answer = await fetch(`${url}/healthz`).catch(() => null)
    if (answer?.ok) return site
    await sleep(50)
  }
  await site.stop('SIGKILL')
  throw new Error(`The site did not answer within two minutes:\n${printed}`)
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
