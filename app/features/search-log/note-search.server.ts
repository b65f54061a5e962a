import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { looksPersonal } from './personal-text'
import { keyOfThisWeek, pseudonym, searchId } from './pseudonyms.server'
import { settleLater } from './settling.server'
import type { NotedSearch } from './use-opened-links'

const FIRST = 5

interface ShownResults {
  choice: { q: string; page: number; space: string[] }
  /** What was typed without operators, quotes and what must not be there. */
  words: string
  /** Whether anything was picked beside the results. */
  filtered: boolean
  total: number
  posts: { id: string }[]
}

/**
 * Notes that somebody searched, without keeping them waiting: it is written some seconds later. A list of everything,
 * searched for no words, is not noted. One query.
 */
export async function noteSearch(viewer: Viewer, shown: ShownResults): Promise<NotedSearch | null> {
  const text = folded(shown.choice.q)
  if (shown.words === '') return null
  const key = await keyOfThisWeek()
  const id = searchId(key, viewer.id, text.toLowerCase())
  const at = now()
  // Its second page is the same search, of which the first one already told.
  if (shown.choice.page === 1) {
    settleLater({
      ...{ id, at, week: key.week, asker: pseudonym(key, viewer.id), results: shown.total },
      search: {
        ...{ userId: viewer.id, text, results: shown.total },
        plain: !shown.filtered && shown.words === folded(text.replaceAll('"', ' ')),
        found: shown.posts.slice(0, FIRST).map((post) => post.id),
      },
    })
  }
  return { id, at: at.getTime(), text: isKeepable(shown, text) ? text : '' }
}

/** Words that were asked of one space may only make sense there. */
function isKeepable({ choice, words }: ShownResults, text: string): boolean {
  return choice.space.length === 0 && words !== '' && !/\bin:/i.test(text) && !looksPersonal(text)
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
