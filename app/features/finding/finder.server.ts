import { createFinder, type Finder } from '#search/index'
import { log } from '~/platform/log.server'
import { allDocuments } from './documents.server'
import { openEngines, searchLog } from './engines.server'
import { allNames } from './names.server'

interface Open {
  finder: Finder
  stop(): Promise<void>
}

let open: Open | null = null

/** What answers searches in this process. Throws before `openFinder` was called. */
export function finder(): Finder {
  if (!open) throw new Error('Search was not opened in this process.')
  return open.finder
}

/** Opens search for this process. Meilisearch need not be up. A search file that is new is filled in the background. */
export async function openFinder(): Promise<void> {
  if (open) return
  const { embedded, primary, stop } = await openEngines()
  const made = createFinder({ embedded, primary, log: searchLog })
  const stopping = new AbortController()
  const filling = embedded.needsRebuild ? fill(made, stopping.signal) : null
  open = {
    finder: made,
    async stop() {
      stopping.abort()
      await filling
      await made.close()
      await stop()
    },
  }
}

export async function closeFinder(): Promise<void> {
  await open?.stop()
  open = null
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
