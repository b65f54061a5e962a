import type { FoundName } from '#search/index'
import type { Viewer } from '~/features/accounts/viewer'
import { finder } from './finder.server'
import { personLinks, topicLinks } from './name-links.server'
import type { SearchPage } from './search-view'

const MAX_NAMED = 3
/** In a longer query single words are no names: "mark as duplicate" is not about Mark. */
const MAX_WORDS_FOR_PEOPLE = 3
const MAX_WORDS = 8
/** `deploy` is all of Deploys. */
const MAX_ENDING = 2

/** Topics and people that the words of a search name: all of them together, or each by itself. Two queries. */
export async function named({ spaceIds }: Viewer, words: string): Promise<SearchPage['named']> {
  const single = words.split(' ').filter((word) => word !== words)
  const whole = await finder().names({ text: words, spaceIds, limit: MAX_NAMED })
  const parts = await Promise.all(
    single.slice(0, MAX_WORDS).map((text) => finder().names({ text, spaceIds, limit: MAX_NAMED })),
  )
  const topics = parts.flatMap((part) => part.topics.filter(isAllOfIt))
  const people =
    single.length > MAX_WORDS_FOR_PEOPLE ? [] : parts.flatMap((part) => part.people.filter(isOneName))
  return {
    topics: topicLinks(distinct([...whole.topics, ...topics])),
    people: personLinks(distinct([...whole.people, ...people])),
  }
}

function isAllOfIt({ name, alias }: FoundName): boolean {
  const rest = (alias ?? name).filter(({ marked }) => !marked).map(({ text }) => text)
  return rest.join('').replace(/[^\p{L}\p{N}]/gu, '').length <= MAX_ENDING
}

/** Whether a whole word of the name was typed and not only its beginning. */
function isOneName({ name, alias }: FoundName): boolean {
  return alias === null && name.some(({ marked }, at) => marked && !/^\p{L}/u.test(name[at + 1]?.text ?? ''))
}

function distinct(found: FoundName[]): FoundName[] {
  return found.filter(({ id }, at) => found.findIndex((other) => other.id === id) === at).slice(0, MAX_NAMED)
}
