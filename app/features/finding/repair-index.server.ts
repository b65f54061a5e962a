import type { Difference, NameDocument } from '#search/index'
import { compareIndex, type IndexCheck } from './compare-index.server'
import { documentsOf } from './documents.server'
import { namesOf } from './names.server'
import type { OpenSearch } from './open-search'

const BATCH = 200

export interface IndexRepair extends IndexCheck {
  /** What was still different after the repair. */
  left: Difference[]
}

/**
 * Compares search with the database, writes again whatever differs as the database has it, and compares once more.
 * @throws when the embedded file cannot be written, or Meilisearch stops answering halfway
 */
export async function repairIndex(open: OpenSearch): Promise<IndexRepair> {
  const check = await compareIndex(open)
  if (check.differences.length === 0) return { ...check, left: [] }
  const ids = [...new Set(check.differences.map(({ id }) => id))]
  await repairPosts(
    open,
    ids.filter((id) => !id.includes(':')),
  )
  await repairNames(
    open,
    ids.filter((id) => id.includes(':')),
  )
  const { differences: left, waiting } = await compareIndex(open)
  return { ...check, waiting, left }
}

async function repairPosts({ finder }: OpenSearch, ids: string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH)
    const upsert = documentsOf(batch)
    const present = new Set(upsert.map(({ id }) => id))
    await finder.apply({ upsert, remove: batch.filter((id) => !present.has(id)) })
  }
}

/** @param keys ids with the type before them, as differences name them */
async function repairNames({ finder }: OpenSearch, keys: string[]): Promise<void> {
  if (keys.length === 0) return
  const names = keys.map((key) => {
    const at = key.indexOf(':')
    return { type: key.slice(0, at) as NameDocument['type'], id: key.slice(at + 1) }
  })
  const of = (type: NameDocument['type']) => names.filter((it) => it.type === type).map(({ id }) => id)
  const upsert = namesOf({ personIds: of('person'), topicIds: of('topic') })
  const present = new Set(upsert.map(({ type, id }) => `${type}:${id}`))
  const remove = names.filter(({ type, id }) => !present.has(`${type}:${id}`))
  await finder.applyNames({ upsert, remove })
}
