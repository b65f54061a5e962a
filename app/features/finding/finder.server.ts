import path from 'node:path'
import {
  createEmbeddedEngine,
  createFinder,
  createMeilisearchEngine,
  type Finder,
  type Log,
  type MeilisearchEngine,
  startMeilisearchServer,
} from '#search/index'
import { env } from '~/platform/env.server'
import { log } from '~/platform/log.server'
import { allDocuments } from './documents.server'

interface Open {
  finder: Finder
  stop(): Promise<void>
}

let open: Open | null = null

const note: Log = (level, message, details) => log[level](message, details)

/** The folder that may be deleted at any time: search is made again from the database. */
export function searchFolder(): string {
  return path.join(env().dataDir, 'search')
}

/** What answers searches in this process. Throws before `openFinder` was called. */
export function finder(): Finder {
  if (!open) throw new Error('Search was not opened in this process.')
  return open.finder
}

/**
 * Opens the embedded engine at once, and Meilisearch beside it: the server that MEILI_URL names, or else the packaged
 * one. Meilisearch need not be up for the site to start. A search file that is new is filled in the background.
 */
export async function openFinder(): Promise<void> {
  if (open) return
  const embedded = createEmbeddedEngine({
    path: path.join(searchFolder(), 'embedded.db'),
    now: () => Date.now(),
    log: note,
  })
  const meilisearch = await openMeilisearch()
  const finder = createFinder({ embedded, primary: meilisearch?.engine, log: note })
  open = {
    finder,
    async stop() {
      await finder.close()
      await meilisearch?.stop()
    },
  }
  if (embedded.needsRebuild) void fill(finder)
}

export async function closeFinder(): Promise<void> {
  await open?.stop()
  open = null
}

async function openMeilisearch(): Promise<{ engine: MeilisearchEngine; stop(): Promise<void> } | null> {
  const { search, meiliUrl, meiliKey } = env()
  const now = () => Date.now()
  if (search === 'embedded') return null
  if (meiliUrl) {
    const address = { host: meiliUrl, apiKey: meiliKey ?? '' }
    return { engine: createMeilisearchEngine({ address: () => address, now }), stop: async () => undefined }
  }
  const server = await startMeilisearchServer({ folder: path.join(searchFolder(), 'meilisearch'), log: note })
  if (server.unavailable) return null
  return { engine: createMeilisearchEngine({ address: server.address, now }), stop: server.stop }
}

async function fill(finder: Finder): Promise<void> {
  try {
    await finder.fill(allDocuments())
  } catch (error) {
    log.error('Search could not be filled', error)
  }
}
