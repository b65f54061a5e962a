import { setFlagsFromString } from 'node:v8'
import * as build from 'virtual:remix/server-build'
import { closeInboxes } from '~/features/notifications/open-inboxes.server'
import { createHttpApp } from '../http.server'
import { listen } from '../listen.server'
import { printAddress } from '../print-address.server'
import { openSite } from '../site.server'

/** Starts the whole site and keeps it running until SIGINT or SIGTERM. */
export default async function serve(args: string[]): Promise<void> {
  growSlowly()
  const production = args.includes('--production')
  const site = await openSite({ demo: !production && !args.includes('--empty') })
  try {
    const stopListening = await listen(createHttpApp({ build, assets: 'build/client' }))
    stopOnSignal(async () => {
      closeInboxes()
      await stopListening()
      await site.close()
    })
    await printAddress()
  } catch (error) {
    await site.close()
    throw error
  }
}

/**
 * Lets the heap grow by half of what is in use before it is collected, and not to up to four times as much: the site needs
 * some 250 MB instead of 400, for up to a tenth more of processor time where much is thrown away, as in a search.
 */
function growSlowly(): void {
  setFlagsFromString('--heap-growing-percent=50')
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
