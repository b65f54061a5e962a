import { dateRange, type Filters, outcomes, type ParsedQuery, parseQuery, type Term } from '#search/index'
import { topicSlug } from '~/features/topics/topic-slug'
import { join, rows, sql } from '~/platform/sql.server'
import { type SearchChoice, STATES } from './search-choice'

/** A space that the viewer may read. */
export interface ReadableSpace {
  id: string
  slug: string
  name: string
}

interface Understood {
  query: ParsedQuery
  filters: Filters
}

type Operator = Extract<Term, { type: 'operator' }>

/**
 * What a search means: topics by their synonyms too, spaces by their short names. A space that the viewer may not
 * read and one that does not exist are the same. At most one query.
 * @param now milliseconds
 */
export function understand(choice: SearchChoice, spaces: ReadableSpace[], now: number): Understood {
  const { terms, problems } = parseQuery(choice.q)
  const operators = terms.filter((term) => term.type === 'operator')
  const typedTopics = operators.filter(({ key }) => key === 'topic').map(({ value }) => topicSlug(value))
  const topics = topicsCalled([...typedTopics, ...choice.topic])
  const spaceIds = new Map(spaces.map(({ id, slug }) => [slug, id]))
  const read = (term: Operator): Operator => {
    if (term.key === 'topic')
      return { ...term, value: topics.get(topicSlug(term.value)) ?? term.value, typed: term.value }
    if (term.key === 'in')
      return { ...term, value: spaceIds.get(term.value.toLowerCase()) ?? term.value, typed: term.value }
    return term
  }
  const unknown = operators.flatMap((term) => problemOf(term, topics, spaceIds) ?? [])
  return {
    query: {
      terms: terms.map((term) => (term.type === 'operator' ? read(term) : term)),
      problems: [...new Set([...problems, ...unknown])],
    },
    filters: {
      kinds: choice.kind,
      topics: choice.topic.map((slug) => topics.get(slug) ?? slug),
      spaces: choice.space.map((slug) => spaceIds.get(slug) ?? slug),
      outcomes: choice.outcome,
      states: choice.state,
      authors: [],
      ...(choice.when && dateRange(choice.when, now)),
    },
  }
}

/** The topics of these names and synonyms, by what they were called. */
function topicsCalled(names: string[]): Map<string, string> {
  if (names.length === 0) return new Map()
  const called = join([...new Set(names)])
  const found = rows<{ called: string; slug: string }>(sql`
    select s.slug called, t.slug from "TopicSynonym" s join "Topic" t on t.id = s."topicId" where s.slug in (${called})
    union all select t.slug called, t.slug from "Topic" t where t.slug in (${called})`)
  return new Map(found.map(({ called, slug }) => [called, slug]))
}

function problemOf(
  { key, value }: Operator,
  topics: Map<string, string>,
  spaces: Map<string, string>,
): string | null {
  if (key === 'topic' && !topics.has(topicSlug(value))) return `There is no topic called “${value}”.`
  if (key === 'in' && !spaces.has(value.toLowerCase()))
    return `There is no space called “${value}” that you can read.`
  const known: string[] = [...STATES, ...outcomes]
  if (key === 'is' && !known.includes(value)) return `is: wants one of ${known.join(', ')}.`
  return null
}
