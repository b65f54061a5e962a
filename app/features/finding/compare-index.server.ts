import { setTimeout as sleep } from 'node:timers/promises'
import { createFinder, type Difference } from '#search/index'
import { allDocuments } from './documents.server'
import { searchLog } from './engines.server'
import { allNames } from './names.server'
import type { OpenSearch } from './open-search'
import { changesUnderWay, waitingDeliveries } from './waiting-deliveries.server'

const PATIENCE_MS = 5000
const SECOND_LOOK_MS = 1000

export interface IndexCheck {
  differences: Difference[]
  /** Events that search has not heard of yet, so that differences are to be expected. */
  waiting: number
  /** Why Meilisearch was not compared, or null when it was. */
  notCompared: string | null
}

/**
 * Compares what search holds of posts and names with the database, in both engines where both are there. Gives what is on its way up to
 * five seconds to arrive. A difference counts when it is still there a second later: posts change meanwhile.
 * @throws when Meilisearch stops answering halfway
 */
export async function compareIndex({ finder, embedded, hasPrimary }: OpenSearch): Promise<IndexCheck> {
  const isReady = () => hasPrimary && finder.status().engine === 'meilisearch'
  await until(() => (isReady() || !hasPrimary) && finder.status().pending === 0 && changesUnderWay() === 0)
  const compared = isReady()
  // Without Meilisearch beside it, a second finder over the same file holds nothing that has to be closed.
  const checked = compared ? finder : createFinder({ embedded, log: searchLog })
  const waiting = waitingDeliveries()
  const look = async () => [
    ...(await checked.check(allDocuments())),
    ...(await checked.checkNames(allNames())),
  ]
  const first = await look()
  return {
    differences: first.length > 0 ? await stillThere(first, look) : [],
    waiting,
    notCompared: compared ? null : whyNot(hasPrimary, finder.status().failure),
  }
}

async function stillThere(first: Difference[], again: () => Promise<Difference[]>): Promise<Difference[]> {
  await sleep(SECOND_LOOK_MS)
  const before = new Set(first.map(keyOf))
  return (await again()).filter((difference) => before.has(keyOf(difference)))
}

function keyOf({ engine, id, problem }: Difference): string {
  return `${engine} ${id} ${problem}`
}

function whyNot(exists: boolean, failure: string | null): string {
  if (!exists) return 'it is not used here'
  return failure === null ? 'it is still being filled' : 'it does not answer'
}

async function until(isSo: () => boolean): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; !isSo() && Date.now() < deadline; ) await sleep(50)
}
