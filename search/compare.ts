import type { Difference, EngineName } from './contract'

/** What an engine lacks, has in an older form, or has beyond what there should be, by the digests of both. */
export async function compare(
  engine: EngineName,
  wanted: Map<string, string>,
  held: AsyncIterable<{ id: string; digest: string }[]> | Iterable<{ id: string; digest: string }[]>,
): Promise<Difference[]> {
  const missing = new Set(wanted.keys())
  const differences: Difference[] = []
  for await (const batch of held) {
    for (const { id, digest } of batch) {
      missing.delete(id)
      const expected = wanted.get(id)
      if (expected === undefined) differences.push({ engine, id, problem: 'extra' })
      else if (expected !== digest) differences.push({ engine, id, problem: 'stale' })
    }
  }
  return [...differences, ...[...missing].map((id) => ({ engine, id, problem: 'missing' as const }))]
}
