import type { Suggestion, SuggestRequest } from './contract'
import { correct } from './correction'
import { createLexicon, readableBy } from './embedded-lexicon'
import { suggestExpressions } from './embedded-match'
import type { Opened } from './embedded-parts'
import { markBeginnings } from './passages'
import { formatQuery, parseQuery, type Term } from './query-grammar'
import { contentWords, wordsOf } from './stop-words'

/** Newest titles weighed; of these the best begun, most useful ones are shown. */
const titlesWeighed = 200
/** Newest titles looked at, so that a reader of one small space is not kept waiting. */
const titlesLookedAt = 5000
const mostWords = 3
const completionsWeighed = 8
/** Too many words begin like less. */
const shortestCompleted = 3

/** Posts by the words of their titles and topics in any order, the last one begun. */
export function suggestPosts(parts: Opened, { text, spaceIds, limit }: SuggestRequest): Suggestion[] {
  const { catalogue, spelling } = parts
  const start = wordsOf(text).join(' ')
  for (const { match, words } of suggestExpressions(text, spelling)) {
    const found = newestReadable(parts, match, spaceIds)
      .flatMap(({ rowid, title }) => {
        const entry = catalogue.get(rowid)
        return entry ? { entry, title, begins: Number(wordsOf(title).join(' ').startsWith(start)) } : []
      })
      .sort((a, b) => b.begins - a.begins || b.entry.usefulness - a.entry.usefulness)
      .slice(0, limit)
    if (found.length > 0)
      return found.map(({ entry, title }) => ({
        id: entry.id,
        kind: catalogue.shapeOf(entry.shape).kind,
        title: markBeginnings(title, words),
      }))
  }
  return []
}

function newestReadable({ catalogue, begun }: Opened, match: string, spaceIds: string[]) {
  const isReadable = readableBy(catalogue, spaceIds)
  const found: { rowid: number; title: string }[] = []
  let looked = 0
  for (const headline of begun.iterate(match)) {
    if (isReadable(headline.rowid)) found.push(headline)
    if (found.length >= titlesWeighed || ++looked >= titlesLookedAt) break
  }
  return found
}

/**
 * Whole searches that find something: what was typed with a slip put right, then with its last word finished. Made of
 * words that the reader's own posts hold; none where the last thing typed is not a bare word.
 */
export function suggestWords(parts: Opened, { text, spaceIds }: SuggestRequest): string[] {
  const { terms } = parseQuery(text)
  const last = terms.at(-1)
  if (last?.type !== 'word' || last.minus) return []
  const lexicon = createLexicon(parts, spaceIds)
  const before = terms.slice(0, -1)
  const finished = /\s$/.test(text) ? [] : completions(last.text, before, lexicon)
  // A word that is begun only looks like a slip.
  const meant = finished.length > 0 ? correct({ terms: before }, lexicon) : correct({ terms }, lexicon)
  const searches = [
    ...finished.map((word) => [...(meant?.terms ?? before), { ...last, text: word }]),
    ...(meant && finished.length === 0 ? [meant.terms] : []),
  ]
  const typed = formatQuery({ terms })
  return searches
    .map((terms) => formatQuery({ terms }))
    .filter((search) => search !== typed)
    .slice(0, mostWords)
}

function completions(begun: string, before: Term[], lexicon: ReturnType<typeof createLexicon>): string[] {
  const [start = '', ...others] = wordsOf(begun)
  if (others.length > 0 || start.length < shortestCompleted) return []
  const said = before.flatMap((term) => (term.type === 'word' && !term.minus ? { text: term.text } : []))
  const words = contentWords(said).map(({ text }) => text)
  return lexicon.begun(start, completionsWeighed).filter((word) => lexicon.anyWith([...words, word]))
}
