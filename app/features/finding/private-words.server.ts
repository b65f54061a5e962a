import { noFilters } from '#search/index'
import { rows, sql } from '~/platform/sql.server'
import { finder } from './finder.server'

/**
 * The words that stand in posts of private spaces and in none of an open one: they are words of theirs, such as the
 * name of a secret project. That somebody has such a word is no viewer's business.
 */
export async function privateWords(words: string[]): Promise<string[]> {
  const spaces = rows<{ id: string; visibility: string }>(sql`select id, visibility from "Space"`)
  const idsOf = (visibility: string) =>
    spaces.filter((space) => space.visibility === visibility).map(({ id }) => id)
  const [open, closed] = [idsOf('open'), idsOf('private')]
  const found: string[] = []
  for (const word of words) {
    if ((await stands(word, closed)) && !(await stands(word, open))) found.push(word)
  }
  return found
}

/** As a phrase, so that a slip of the finger does not make it another word. */
async function stands(word: string, spaceIds: string[]): Promise<boolean> {
  const { hits } = await finder().search({
    query: { terms: [{ type: 'phrase', text: word, minus: false }], problems: [] },
    ...{ filters: noFilters, spaceIds, sort: 'newest', offset: 0, limit: 1 },
  })
  return hits.length > 0
}
