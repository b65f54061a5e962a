import path from 'node:path'
import {
  createFinder,
  type EmbeddedEngine,
  type Finder,
  type MeaningTeacher,
  startMeaningTeacher,
  stopMeaning,
} from '#search/index'
import { env } from '~/platform/env.server'
import { log } from '~/platform/log.server'
import { allDocuments } from './documents.server'
import { openEngines, searchLog } from './engines.server'
import { allNames } from './names.server'
import type { OpenSearch } from './open-search'

const WORKER = 'build/server/meaning-worker.js'

interface Open extends OpenSearch {
  stop(): Promise<void>
}

let open: Open | null = null

/** What answers searches in this process. Throws before `openFinder` was called. */
export function finder(): Finder {
  return openedSearch().finder
}

/** The same with what it searches in, for who compares it with the database. */
export function openedSearch(): OpenSearch {
  if (!open) throw new Error('Search was not opened in this process.')
  return open
}

/** Opens search for this process. Meilisearch need not be up. A search file that is new is filled in the background. */
export async function openFinder(): Promise<void> {
  if (open) return
  const { embedded, primary, stop } = await openEngines()
  const made = createFinder({ embedded, primary, log: searchLog })
  const stopping = new AbortController()
  const filling = embedded.needsRebuild ? fill(made, stopping.signal) : null
  const teacher = openMeaning(embedded)
  open = {
    ...{ finder: made, embedded, hasPrimary: primary !== null },
    async stop() {
      stopping.abort()
      await filling
      await teacher?.stop()
      // Side by side: a server that hangs would keep what waits for it, and ends after some seconds.
      await Promise.all([made.close(), stop()])
    },
  }
}

export async function closeFinder(): Promise<void> {
  await open?.stop()
  open = null
}

/** Learning needs what the build makes; the site from its sources goes by the words alone. */
function openMeaning(embedded: EmbeddedEngine): MeaningTeacher | null {
  if (env().searchMeaning && import.meta.env.PROD)
    return startMeaningTeacher({ embedded, worker: path.resolve(WORKER), log: searchLog })
  stopMeaning(embedded)
  return null
}

/** Fills until told to stop; the next start begins anew, since a half-filled file is not used. */
async function fill(made: Finder, stopping: AbortSignal): Promise<void> {
  try {
    await made.rebuildNames(allNames())
    await made.fill(documentsUntil(stopping))
  } catch (error) {
    if (!stopping.aborted) log.error('Search could not be filled', error)
  }
}

async function* documentsUntil(stopping: AbortSignal) {
  for await (const batch of allDocuments()) {
    stopping.throwIfAborted()
    yield batch
  }
}
