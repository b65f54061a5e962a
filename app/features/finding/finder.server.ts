import path from 'node:path'
import {
  createEmbeddedEngine,
  createFinder,
  createMeilisearchEngine,
  type Finder,
  startMeilisearchServer,
} from '#search/index'
import { env } from '~/platform/env.server'
import { log } from '~/platform/log.server'
import { allDocuments } from './documents.server'

type Open = { finder: Finder; stop(): Promise<void> }

let open: Open | null = null

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
 * one. Neither has to be up for the site to start. A search file that is new is filled in the background.
 */
export async function openFinder(): Promise<void> {
  if (open) return
  const { meiliUrl, meiliKey } = env()
  const note = (level: 'info' | 'warn', message: string, details?: Record<string, unknown>) =>
    log[level](message, details)
  const now = () => Date.now()
  const embedded = createEmbeddedEngine({ path: path.join(searchFolder(), 'embedded.db'), now, log: note })
  const server = meiliUrl
    ? null
    : await startMeilisearchServer({ folder: path.join(searchFolder(), 'meilisearch'), log: note })
  const address = () => (meiliUrl ? { host: meiliUrl, apiKey: meiliKey ?? '' } : (server?.address() ?? null))
  const primary = server?.unavailable ? undefined : createMeilisearchEngine({ address, now })
  const made = createFinder({ embedded, primary, log: note })
  open = {
    finder: made,
    async stop() {
      await made.close()
      await server?.stop()
    },
  }
  if (embedded.needsRebuild) void fill(made)
}

export async function closeFinder(): Promise<void> {
  await open?.stop()
  open = null
}

async function fill(made: Finder): Promise<void> {
  try {
    await made.fill(allDocuments())
  } catch (error) {
    log.error('Search could not be filled', error)
  }
}
