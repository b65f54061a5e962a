import { readdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import {
  createEmbeddedEngine,
  createFinder,
  type Finder,
  learnMeaning,
  noEvidence,
  type SearchDocument,
} from '#search/index'
import type { Judged } from './judged-set'

const batch = 500

/**
 * Where the judged sets are, which of them to measure (every one unless some are named), and that every nth query is asked.
 * Ends the process with a sentence when nobody says where they are.
 * @param defaults of other options, by their names
 */
export function judgedArguments(defaults: Record<string, string> = {}) {
  const others = Object.entries(defaults).map(([name, value]) => [
    name,
    { type: 'string' as const, default: value },
  ])
  const parsed = parseArgs({
    options: {
      ...Object.fromEntries(others),
      data: { type: 'string', default: process.env.HINDSIGHT_DATA },
    },
    allowPositionals: true,
    args: process.argv.slice(2).filter((arg) => arg !== '--'),
  })
  const values: Record<string, unknown> = parsed.values
  const { data } = values
  if (typeof data !== 'string') {
    console.log('Name the folder that holds relevance/ with --data or in HINDSIGHT_DATA.')
    process.exit(1)
  }
  const named = parsed.positionals.filter((arg) => Number.isNaN(Number(arg)))
  return {
    data,
    values,
    sets: named.length > 0 ? named : readdirSync(path.join(data, 'relevance')),
    every: Number(parsed.positionals.find((arg) => Number(arg) > 0) ?? 1),
  }
}

/** The corpus as search keeps posts, all of one kind in one space that is called `all`. */
export async function* documentsOf(
  corpus: Judged['corpus'],
  { kind, states = [] }: Pick<SearchDocument, 'kind'> & Partial<Pick<SearchDocument, 'states'>>,
): AsyncGenerator<SearchDocument[]> {
  const common = { comments: '', topics: [], topicWords: '', authorHandle: 'nobody', authorName: 'Nobody' }
  const rest = { states, outcome: null, createdAt: 0, usefulness: 0, spaceId: 'all', kind }
  for (let from = 0; from < corpus.length; from += batch)
    yield corpus
      .slice(from, from + batch)
      .map((post) => ({ ...post, ...common, ...rest, ...noEvidence, digest: post.id }))
}

/** The embedded search alone, filled with the corpus, having learnt what its words mean. Close it. */
export async function filledFinder(
  file: string,
  corpus: Judged['corpus'],
  traits: Parameters<typeof documentsOf>[1],
): Promise<Finder> {
  const log = () => {}
  const embedded = createEmbeddedEngine({ path: file, now: Date.now, log })
  const finder = createFinder({ embedded, log })
  await finder.rebuild(documentsOf(corpus, traits), corpus.length)
  learnMeaning(embedded.parts.db)
  return finder
}
