import type { Hit, Segment } from './contract'
import type { Criteria } from './criteria'
import { reasonsFor, type Sought } from './reasons'
import { toSegments } from './segments'
import { editDistance } from './spelling'
import { contentWords, wordsOf } from './stop-words'

/** Fields as Meilisearch gives them: cropped around what matched, with marks. */
export interface MarkedFields {
  title?: string
  topicWords?: string
  body?: string
  answers?: string
  comments?: string
}

/** Turns the marks of Meilisearch into a title, the passage with the most different words, and the reasons. */
export function drawMarked(fields: MarkedFields, { words, phrases }: Criteria): Omit<Hit, 'id'> {
  const sought: Pick<Sought, 'text' | 'type'>[] = [
    ...phrases.map(({ text }) => ({ text, type: 'phrase' as const })),
    ...contentWords(words).map(({ text }) => ({ text, type: 'word' as const })),
  ]
  const part = (text = '') => {
    const segments = toSegments(text.replace(/\s+/g, ' ').trim())
    return { segments, held: heldBy(segments, sought) }
  }
  const [title, topics] = [part(fields.title), part(fields.topicWords)]
  const [body, answers, comments] = [part(fields.body), part(fields.answers), part(fields.comments)]
  const passages = [
    { name: 'body' as const, ...body },
    { name: 'answers' as const, ...answers },
    { name: 'comments' as const, ...comments },
  ].filter(({ segments }) => segments.length > 0)
  const best = passages.reduce<(typeof passages)[number] | undefined>(
    (best, passage) => (best && best.held.size >= passage.held.size ? best : passage),
    undefined,
  )
  return {
    title: title.segments,
    passage: best?.segments ?? [],
    reasons: reasonsFor(
      sought,
      {
        title: title.held,
        topics: topics.held,
        body: body.held,
        answers: answers.held,
        comments: comments.held,
      },
      best && best.held.size > 0 ? best.name : null,
    ),
  }
}

/** Which of the sought words Meilisearch marked in a text, be it as a beginning or with a slip of the finger. */
function heldBy(segments: Segment[], sought: Pick<Sought, 'text'>[]): Set<string> {
  const marked = segments.flatMap(({ text, marked }) => (marked ? wordsOf(text) : []))
  const held = sought.filter(({ text }) =>
    wordsOf(text).every((word) => marked.some((found) => near(word, found))),
  )
  return new Set(held.map(({ text }) => text))
}

function near(word: string, found: string): boolean {
  const edits = word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0
  return found.startsWith(word) || editDistance(word, found, edits) <= edits
}
