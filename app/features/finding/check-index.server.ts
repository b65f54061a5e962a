import { createFinder } from '#search/index'
import { compareIndex, type IndexCheck } from './compare-index.server'
import { openEngines, searchLog } from './engines.server'
import { type IndexRepair, repairIndex } from './repair-index.server'

/** Compares search with the database in a process that does not search itself; the site may run meanwhile. */
export async function checkIndex(): Promise<IndexCheck> {
  return inNewFinder(compareIndex)
}

/** The same, and mends what is different. */
export async function checkAndRepairIndex(): Promise<IndexRepair> {
  return inNewFinder(repairIndex)
}

async function inNewFinder<T>(work: (open: Parameters<typeof compareIndex>[0]) => Promise<T>): Promise<T> {
  const { embedded, primary, stop } = await openEngines()
  const finder = createFinder({ embedded, primary, log: searchLog })
  try {
    return await work({ finder, embedded, hasPrimary: primary !== null })
  } finally {
    await finder.close()
    await stop()
  }
}
