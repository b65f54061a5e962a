import { createServer } from 'vite'

/** The site from its sources: a change shows at once. */
export async function develop(args) {
  const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' })
  const { default: serveSources } = await vite.ssrLoadModule('./server/serve-sources.server.ts')
  await serveSources(vite, args)
}
