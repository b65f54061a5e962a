import { setTimeout as sleep } from 'node:timers/promises'
import { createFinder, type MeilisearchEngine } from '#search/index'
import { allDocuments, documentCount } from './documents.server'
import { openEngines, searchLog } from './engines.server'
import { allNames } from './names.server'

const PATIENCE_MS = 10_000

/**
 * Makes search anew from the database while this and other processes go on searching and writing. When Meilisearch
 * does not answer within ten seconds it is left to be filled by whoever reaches it next.
 * @returns how many posts can be found now, and whether Meilisearch holds them already
 * @throws when another process rebuilds and does not finish within two minutes
 */
export async function rebuildIndex(
  onProgress: (done: number, total: number) => void,
): Promise<{ posts: number; withMeilisearch: boolean }> {
  const { embedded, primary, stop } = await openEngines()
  const withMeilisearch = primary !== null && (await answers(primary))
  const finder = createFinder({ embedded, primary: withMeilisearch ? primary : null, log: searchLog })
  try {
    // Without the name of its filling an index of Meilisearch counts as outdated.
    if (!withMeilisearch) embedded.parts.changes.setFact('fill', null)
    await finder.rebuild(allDocuments(), documentCount(), onProgress)
    await finder.rebuildNames(allNames())
    return { posts: finder.status().documents, withMeilisearch }
  } finally {
    await finder.close()
    await stop()
  }
}

async function answers(engine: MeilisearchEngine): Promise<boolean> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(100)) {
    try {
      await engine.proof(AbortSignal.timeout(1000))
      return true
    } catch (cause) {
      searchLog('info', 'Meilisearch does not answer yet.', { cause: String(cause) })
    }
  }
  return false
}
