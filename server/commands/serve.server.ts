import { createServer, type Server } from 'node:http'
import * as build from 'virtual:remix/server-build'
import { closeInboxes } from '~/features/notifications/open-inboxes.server'
import { env } from '~/platform/env.server'
import { createHttpApp, MAX_HEADER_BYTES } from '../http.server'
import { printAddress } from '../print-address.server'
import { openSite } from '../site.server'

/** Starts the whole site and keeps it running until SIGINT or SIGTERM. */
export default async function serve(args: string[]): Promise<void> {
  const production = args.includes('--production')
  const site = await openSite({ demo: !production && !args.includes('--empty') })
  try {
    const server = await listen(createHttpApp({ build, assets: 'build/client' }))
    stopOnSignal(async () => {
      closeInboxes()
      await close(server)
      await site.close()
    })
    await printAddress()
  } catch (error) {
    await site.close()
    throw error
  }
}

export function listen(app: ReturnType<typeof createHttpApp>): Promise<Server> {
  const { port, host } = env()
  return new Promise((resolve, reject) => {
    const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, app).listen(port, host)
    server.once('listening', () => resolve(server))
    server.once('error', reject)
  })
}

/** Lets requests under way end, for ten seconds at most; idle connections are closed at once. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 10_000).unref()
  })
}

/** Runs `stop` once, on the first signal; a second one ends the program at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      stop().then(
        () => process.exit(0),
        (error) => {
          process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
          process.exit(1)
        },
      )
    })
  }
}
