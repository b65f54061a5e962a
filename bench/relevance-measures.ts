import { type Judged, nDcg } from './judged-set'

export interface Measures {
  'nDCG@10': number
  MRR: number
  'recall@10': number
  'recall@100': number
  'nothing found': string
  'p50 ms': number
  'p95 ms': number
  'CPU ms (node)': number
}

export interface Row extends Measures {
  set: string
  queries: string
  engine: string
}

/** @param more gives what follows the hits of `search`, up to the hundredth; only `search` is timed */
export async function measure(
  queries: Judged['queries'],
  grades: Judged['grades'],
  search: (text: string) => Promise<string[]>,
  more: (text: string) => Promise<string[]> = async () => [],
): Promise<Measures> {
  const found: { first: number; nDcg: number; ten: number; hundred: number; isNothing: boolean }[] = []
  const times: number[] = []
  let cpu = 0
  for (const { id, text } of queries) {
    const before = process.cpuUsage()
    const started = performance.now()
    const quick = await search(text)
    times.push(performance.now() - started)
    const { user, system } = process.cpuUsage(before)
    cpu += (user + system) / 1000
    const wanted = grades(id)
    const good = [...wanted].filter(([, grade]) => grade > 0).map(([document]) => document)
    // A query that is itself a thread of the corpus must not count as its own answer.
    const hits = [...quick, ...(await more(text))].filter((hit) => hit !== id)
    const within = (most: number) =>
      good.filter((document) => hits.slice(0, most).includes(document)).length / good.length
    const rank = hits.findIndex((hit) => good.includes(hit))
    found.push({
      first: rank < 0 ? 0 : 1 / (rank + 1),
      nDcg: nDcg(hits, wanted),
      ten: within(10),
      hundred: within(100),
      isNothing: quick.length === 0,
    })
  }
  times.sort((a, b) => a - b)
  const mean = (of: (it: (typeof found)[number]) => number) =>
    round(found.reduce((sum, it) => sum + of(it), 0) / found.length, 4)
  const at = (share: number) => round(times[Math.floor(times.length * share)] ?? 0, 1)
  return {
    'nDCG@10': mean(({ nDcg }) => nDcg),
    MRR: mean(({ first }) => first),
    'recall@10': mean(({ ten }) => ten),
    'recall@100': mean(({ hundred }) => hundred),
    'nothing found': `${round(100 * mean(({ isNothing }) => Number(isNothing)), 1)} %`,
    'p50 ms': at(0.5),
    'p95 ms': at(0.95),
    'CPU ms (node)': round(cpu / queries.length, 1),
  }
}

/** By how much each engine is better than BM25 alone (nDCG@10): of the mean over the sets, and the mean of each set's gain. */
export function summary(rows: Row[]) {
  const score = (set: string, queries: string, engine: string) =>
    rows.find((row) => row.set === set && row.queries === queries && row.engine === engine)?.['nDCG@10'] ?? 0
  const sets = [...new Set(rows.map(({ set }) => set))]
  const average = (of: (set: string) => number) => sets.reduce((sum, set) => sum + of(set), 0) / sets.length
  return [...new Set(rows.map(({ engine }) => engine))].map((engine) => {
    const mean = average((set) => score(set, 'written', engine))
    const base = average((set) => score(set, 'written', 'bm25 alone'))
    const gain = average((set) => score(set, 'written', engine) / score(set, 'written', 'bm25 alone'))
    const kept = average((set) => score(set, 'typo', engine) / score(set, 'written', engine))
    return {
      engine,
      'mean nDCG@10': round(mean, 4),
      'against bm25': percent(mean / base - 1),
      'mean of gains': percent(gain - 1),
      'kept with a typo': percent(kept),
    }
  })
}

function percent(share: number): string {
  return `${round(100 * share, 1)} %`
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
