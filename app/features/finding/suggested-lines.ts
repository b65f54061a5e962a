import { postPath } from '~/features/posts/post-kinds'
import { TITLE_MAX } from '~/features/posts/post-limits'
import type { PersonLink, PostLink, Suggestions, TopicLink } from './search-view'

/** What a line of the list offers. */
export type Offer =
  | { what: 'post'; post: PostLink }
  | { what: 'search'; words: string; recent: boolean }
  | { what: 'topic'; topic: TopicLink }
  | { what: 'person'; person: PersonLink }
  | { what: 'ask'; words: string }
  | { what: 'forget' }

/** A line of the list. Without an address it does something here. */
export type Line = Offer & { id: string; to: string | null }

export interface LineGroup {
  id: string
  title: string
  lines: Line[]
}

const MAX_RECENT_BESIDE = 2
const MAX_WORDS = 3

/**
 * What is offered for what was typed, in groups; for an empty box, what was searched before.
 * @param listId begins every id, so that two lists on a page do not meet
 */
export function suggestedLines(
  listId: string,
  typed: string,
  found: Suggestions | null,
  recent: string[],
): LineGroup[] {
  const group = (name: string, title: string, offers: [key: string, to: string | null, offer: Offer][]) => ({
    id: `${listId}${name}`,
    title,
    lines: offers.map(([key, to, offer]) => ({ id: `${listId}${name}-${key}`, to, ...offer })),
  })
  const searches = (words: string[], isRecent: boolean) =>
    words.map((text, place): [string, string, Offer] => [
      `${isRecent ? 'again' : 'new'}${place}`,
      searchFor(text),
      { what: 'search', words: text, recent: isRecent },
    ])
  if (typed === '') {
    if (recent.length === 0) return []
    return [
      group('recent', 'Recent searches', [...searches(recent, true), ['forget', null, { what: 'forget' }]]),
    ]
  }
  if (!found) return []
  const others = found.words.slice(0, MAX_WORDS).filter((words) => !recent.includes(words))
  const again = recent.filter((search) => isContinued(typed, search)).slice(0, MAX_RECENT_BESIDE)
  return [
    group(
      'post',
      'Go to',
      found.posts.map((post) => [post.id, postPath(post), { what: 'post', post }]),
    ),
    group('search', 'Search for', [...searches([typed, ...others], false), ...searches(again, true)]),
    group(
      'topic',
      'Topics',
      found.topics.map((topic) => [topic.slug, `/topics/${topic.slug}`, { what: 'topic', topic }]),
    ),
    group(
      'person',
      'People',
      found.people.map((person) => [person.id, `/people/${person.handle}`, { what: 'person', person }]),
    ),
    group('ask', 'Ask', [['it', askPath(typed), { what: 'ask', words: typed }]]),
  ].filter(({ lines }) => lines.length > 0)
}

/** Where the words become the title of a question. */
export function askPath(words: string): string {
  const title = words ? `&${new URLSearchParams({ title: words.slice(0, TITLE_MAX) })}` : ''
  return `/posts/new?kind=question${title}`
}

function searchFor(words: string): string {
  return `/search?${new URLSearchParams({ q: words })}`
}

function isContinued(typed: string, search: string): boolean {
  return search.length > typed.length && search.toLowerCase().startsWith(typed.toLowerCase())
}
