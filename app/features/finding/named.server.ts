import type { FoundName, Segment } from '#search/index'
import type { Viewer } from '~/features/accounts/viewer'
import { bookableHours } from '~/features/meetings/bookable-hours.server'
import { textOf } from '~/ui/highlighted'
import { finder } from './finder.server'
import { personLinks, topicLinks } from './name-links.server'
import type { SearchPage } from './search-view'

const MAX_NAMED = 3
/** In a longer query single words are no names: "mark as duplicate" is not about Mark. */
const MAX_WORDS_FOR_PEOPLE = 3
const MAX_WORDS = 8
/** `deploy` is all of Deploys. */
const MAX_ENDING = 2

/**
 * Topics and people that the words of a search name: all of them together, or each by itself; and the next office hours
 * of those people and of mentors of those topics. Two queries, and those of the office hours.
 */
export async function named(viewer: Viewer, words: string): Promise<SearchPage['named']> {
  const { spaceIds } = viewer
  const single = words.split(' ').filter((word) => word !== words)
  const whole = await finder().names({ text: words, spaceIds, limit: MAX_NAMED })
  const parts = await Promise.all(
    single.slice(0, MAX_WORDS).map(async (text) => {
      const { topics, people } = await finder().names({ text, spaceIds, limit: MAX_NAMED })
      return {
        topics: topics.filter(({ name, alias }) => isAll(alias ?? name, text)),
        people: people.filter(({ name }) => isWord(name, text)),
      }
    }),
  )
  const people = single.length > MAX_WORDS_FOR_PEOPLE ? [] : parts.flatMap((part) => part.people)
  const links = {
    topics: topicLinks(distinct([...whole.topics, ...parts.flatMap(({ topics }) => topics)])),
    people: personLinks(distinct([...whole.people, ...people])),
  }
  const sessions = await bookableHours(viewer, {
    handles: links.people.map(({ handle }) => handle),
    topics: links.topics.map(({ slug }) => slug),
  })
  return { ...links, sessions }
}

/** Whether the word is all of the name, but for an ending. */
function isAll(name: Segment[], word: string): boolean {
  return lettersOf(textOf(name)).length - lettersOf(word).length <= MAX_ENDING
}

/** Whether the word is one of the names somebody has, and not only its beginning. */
function isWord(name: Segment[], word: string): boolean {
  return name.some(({ text, marked }) => marked && lettersOf(text) === lettersOf(word))
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function distinct(found: FoundName[]): FoundName[] {
  return found.filter(({ id }, at) => found.findIndex((other) => other.id === id) === at).slice(0, MAX_NAMED)
}
