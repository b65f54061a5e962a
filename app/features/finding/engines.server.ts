import path from 'node:path'
import {
  createEmbeddedEngine,
  createMeilisearchEngine,
  type EmbeddedEngine,
  type Log,
  type MeilisearchEngine,
  startMeilisearchServer,
} from '#search/index'
import { env } from '~/platform/env.server'
import { log } from '~/platform/log.server'

export interface Engines {
  embedded: EmbeddedEngine
  /** Null where this machine cannot run it and no other one is named. */
  primary: MeilisearchEngine | null
  /** Ends the server that this process started, if it did. Close the finder over the engines first. */
  stop(): Promise<void>
}

/** The folder that may be deleted at any time: search is made again from the database. */
export function searchFolder(): string {
  return path.join(env().dataDir, 'search')
}

export const searchLog: Log = (level, message, details) => log[level](message, details)

/**
 * Opens the embedded engine at once, and Meilisearch beside it: the server that MEILI_URL names, or else the packaged
 * one, which several processes over one folder share. It need not be up yet.
 */
export async function openEngines(): Promise<Engines> {
  const embedded = createEmbeddedEngine({
    path: path.join(searchFolder(), 'embedded.db'),
    now,
    log: searchLog,
  })
  return { embedded, ...(await openMeilisearch()) }
}

async function openMeilisearch(): Promise<Omit<Engines, 'embedded'>> {
  const { search, meiliUrl, meiliKey } = env()
  if (search === 'embedded') return { primary: null, stop: async () => undefined }
  if (meiliUrl) {
    const address = { host: meiliUrl, apiKey: meiliKey ?? '' }
    return { primary: createMeilisearchEngine({ address: () => address, now }), stop: async () => undefined }
  }
  const folder = path.join(searchFolder(), 'meilisearch')
  const { address, stop, unavailable } = await startMeilisearchServer({ folder, log: searchLog })
  return { primary: unavailable ? null : createMeilisearchEngine({ address, now }), stop }
}

/** The machine's time even in a story: dates are counted from it, and turns are taken by it. */
function now(): number {
  return Date.now()
}
