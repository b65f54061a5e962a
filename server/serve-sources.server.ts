import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import type { ViteDevServer } from 'vite'
import { closeInboxes } from '~/features/notifications/open-inboxes.server'
import { stopOnSignal } from './commands/serve.server'
import { createHttpApp } from './http.server'
import { listen } from './listen.server'
import { printAddress } from './print-address.server'
import { openSite } from './site.server'

/** Serves the site straight from its sources; for development only. */
export default async function serveSources(vite: ViteDevServer, args: string[]): Promise<void> {
  const site = await openSite({ demo: !args.includes('--empty') })
  const build = () =>
    vite.ssrLoadModule('virtual:remix/server-build') as Promise<unknown> as Promise<ServerBuild>
  // Vite serves no pages, and would answer /search with the folder of that name.
  const middleware: RequestHandler = (request, response, next) =>
    request.get('Accept')?.includes('text/html') ? next() : vite.middlewares(request, response, next)
  const stopListening = await listen(createHttpApp({ build, middleware }))
  stopOnSignal(async () => {
    closeInboxes()
    await stopListening()
    await vite.close()
    await site.close()
  })
  await printAddress()
}
