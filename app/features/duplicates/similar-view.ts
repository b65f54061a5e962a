import type { Kind } from '~/features/posts/post-kinds'

/** A post like the one that is being written. */
export interface SimilarPost {
  id: string
  slug: string
  title: string
  kind: Kind
  /** Milliseconds since 1970. */
  createdAt: number
  /** The first lines of what it comes to: its accepted answer, its one sentence, its result; empty where there is none. */
  says: string
  /** What these lines are. */
  from: 'accepted-answer' | 'post'
}

/** From so many words on, a title says enough to look for others like it. */
export const ENOUGH_WORDS = 3

/** The fields whose text tells most of what a post of any kind is about. */
const TEXT_FIELDS = ['body', 'summary', 'whatHappened', 'why', 'hypothesis', 'method']

/** Nobody waits for a whole pasted log; its beginning is enough to look by. */
const MAX_TEXT = 4000
const MAX_TITLE = 300

/** The title and the text of a form as it stands. */
export function writtenIn(fields: Iterable<[string, unknown]>): { title: string; text: string } {
  const values = new Map([...fields].filter(([, value]) => typeof value === 'string'))
  const said = (name: string) => String(values.get(name) ?? '')
  return {
    title: said('title').slice(0, MAX_TITLE),
    text: TEXT_FIELDS.map(said).filter(Boolean).join('\n').slice(0, MAX_TEXT),
  }
}

/** Whether there is enough to look for. */
export function isEnough({ title }: { title: string }): boolean {
  return (title.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []).length >= ENOUGH_WORDS
}
