import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type ParsedQuery, parseQuery } from '#search/index'

export interface Judged {
  corpus: { id: string; title: string; body: string; answers: string }[]
  queries: { id: string; text: string; body?: string }[]
  /** Grade by document for one query. */
  grades(query: string): Map<string, number>
}

/** Reads one set of judged queries: `corpus.jsonl`, the queries, `qrels.tsv`. @throws when a file is missing */
export function judgedSet(data: string, name: string, queries: 'queries' | 'queries.typo'): Judged {
  const read = (file: string) => readFileSync(path.join(data, 'relevance', name, file), 'utf8').split('\n')
  const objects = (file: string) =>
    read(file)
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  const grades = new Map<string, Map<string, number>>()
  for (const line of read('qrels.tsv').slice(1)) {
    const [query = '', document, grade] = line.split('\t')
    if (document) grades.set(query, (grades.get(query) ?? new Map()).set(document, Number(grade)))
  }
  return {
    corpus: objects('corpus.jsonl').map(({ id, title, body = '', answers = '' }) => ({
      id,
      title,
      body,
      answers,
    })),
    queries: objects(`${queries}.jsonl`).filter(({ id }) => grades.has(id)),
    grades: (query) => grades.get(query) ?? new Map(),
  }
}

/** A question as text alone: its quotes, dashes and colons are not meant as signs of the search box. */
export function typed(text: string): ParsedQuery {
  return parseQuery(text.replace(/["“”:]/g, ' ').replace(/(^|\s)-+/g, ' '))
}

/**
 * Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002), gain 2^grade - 1: 1 when the
 * best documents come first, 0 when none is there.
 */
export function nDcg(found: string[], grades: Map<string, number>): number {
  const gain = (list: number[]) =>
    list.slice(0, 10).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0)
  const best = gain([...grades.values()].sort((a, b) => b - a))
  return best === 0 ? 0 : gain(found.map((id) => grades.get(id) ?? 0)) / best
}
