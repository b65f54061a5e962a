import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Filters, SearchDocument, SearchRequest, Segment, Sort } from '#search/contract'
import { noFilters } from '#search/contract'
import { noEvidence } from '#search/evidence'
import { parseQuery } from '#search/query-grammar'

export const now = Date.UTC(2025, 5, 15)
const day = 24 * 60 * 60 * 1000
export const quiet = () => {}

/** A document with only what a test cares about. */
export function document(id: string, fields: Partial<SearchDocument> = {}): SearchDocument {
  const document = {
    id,
    kind: 'question' as const,
    title: id,
    body: '',
    answers: '',
    comments: '',
    topics: [],
    topicWords: '',
    spaceId: 'open',
    authorHandle: 'mara',
    authorName: 'Mara Lind',
    outcome: null,
    states: [],
    createdAt: now - 3 * day,
    usefulness: 0,
    ...noEvidence,
    ...fields,
  }
  return { ...document, digest: fields.digest ?? JSON.stringify(document) }
}

/** A small company's posts, enough to tell every rule of the contract apart. */
export const library: SearchDocument[] = [
  document('kafka-lag', {
    title: 'Why does consumer lag grow after a rolling restart of Kafka?',
    body: 'Every deployment doubles the lag for an hour. Partitions are rebalanced eagerly.',
    answers: 'Use cooperative rebalancing, then the partitions stay where they are.',
    topics: ['kafka', 'deploys'],
    topicWords: 'Kafka messaging Deploys releases',
    states: ['answered', 'accepted'],
    usefulness: 5,
    createdAt: now - 2 * day,
  }),
  document('kafka-lesson', {
    kind: 'lesson',
    title: 'We lost a day of messages to a default retention',
    body: 'Kafka kept seven days, the consumer was off for eight. ERR_CONN_42 hid the cause.',
    topics: ['kafka'],
    topicWords: 'Kafka messaging',
    outcome: 'failed',
    authorHandle: 'jonas',
    usefulness: 12,
    createdAt: now - 20 * day,
  }),
  document('deploy-experiment', {
    kind: 'experiment',
    title: 'Blue green deployment of the billing service',
    body: 'We compared a rolling restart with two pools. The call foo.bar() took half the time.',
    comments: 'Would this work for the naïve scheduler?',
    topics: ['deploys'],
    topicWords: 'Deploys releases',
    outcome: 'adopt',
    states: ['concluded'],
    authorHandle: 'jonas',
    usefulness: 8,
    createdAt: now - 200 * day,
  }),
  document('cache-question', {
    title: 'Flaky tests in the cache module',
    body: 'They fail on Mondays. The connection pool is shared by the tests; restart helps. Error conn 7.',
    topics: ['testing'],
    topicWords: 'Testing quality',
    states: ['unanswered'],
    usefulness: 1,
    createdAt: now - 500 * day,
  }),
  document('secret-kafka', {
    title: 'Kafka credentials of the merger project',
    body: 'The rolling restart leaked zanzibar into the log.',
    topics: ['merger'],
    topicWords: 'Merger Kafka',
    spaceId: 'board',
    authorHandle: 'ceo',
    outcome: 'mixed',
    states: ['secret'],
    usefulness: 99,
    createdAt: now - day,
  }),
]

interface Ask extends Partial<Omit<SearchRequest, 'query' | 'filters'>> {
  filters?: Partial<Filters>
}

export function ask(text: string, { filters, ...rest }: Ask = {}): SearchRequest {
  const request = { spaceIds: ['open'], sort: 'relevance' as Sort, offset: 0, limit: 10, ...rest }
  return { query: parseQuery(text), filters: { ...noFilters, ...filters }, ...request }
}

export function marked(segments: Segment[]): string {
  return segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
}

/** A folder for one test file, removed afterwards by the returned function. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'search-test-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Waits until something is so, and fails after twenty seconds. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 20_000; !(await isSo()); await wait(20))
    if (Date.now() > deadline) throw new Error(`It never came to be that ${isSo}`)
}
