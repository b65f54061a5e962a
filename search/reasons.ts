import type { Reason } from './contract'

/** This share of the telling words has to stand in the title before the title is given as the reason. */
const mostOfTitle = 0.6

/** A word or phrase as it was typed, with what else was taken for it. */
export interface Sought {
  text: string
  type: 'word' | 'phrase'
  alternatives: string[]
}

/** Which of the sought words stand in each part of a post; phrases and identifiers as wholes. */
export interface Matched {
  title: Set<string>
  topics: Set<string>
  body: Set<string>
  answers: Set<string>
  comments: Set<string>
}

/**
 * Why a post was found, most telling first, from where the words really stand: never a guess from its score.
 * `answer` and `comment` are given when the post itself lacks a word that they hold, or when the passage is theirs.
 * @param sought without stop words
 * @param passageFrom the part that the shown passage was taken from
 */
export function reasonsFor(
  sought: Pick<Sought, 'text' | 'type'>[],
  { title, topics, body, answers, comments }: Matched,
  passageFrom: 'body' | 'answers' | 'comments' | null,
): Reason[] {
  if (sought.length === 0) return []
  const everywhere = [title, topics, body, answers, comments]
  const found = sought.filter(({ text }) => everywhere.some((part) => part.has(text)))
  const adds = (part: Set<string>, ...others: Set<string>[]) =>
    [...part].some((text) => !others.some((other) => other.has(text)))
  const reasons: [Reason, boolean][] = [
    ['title', title.size / sought.length >= mostOfTitle],
    ['phrase', found.some(({ type }) => type === 'phrase')],
    ['code', found.some(({ text, type }) => type === 'word' && isIdentifier(text))],
    ['topic', topics.size > 0],
    ['answer', passageFrom === 'answers' || adds(answers, title, body)],
    ['comment', passageFrom === 'comments' || adds(comments, title, body, answers)],
  ]
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason)
}

/** Whether a word is a name out of code or an error code, such as `ERR_CONN_42`, `foo.bar()`, `E1027` or `useEffect`. */
export function isIdentifier(word: string): boolean {
  return (
    /[\p{L}\p{N}](?:[_:./\\#@$]+|->)[\p{L}\p{N}]/u.test(word) ||
    /[\p{L}\p{N}]\(\)?$/u.test(word) ||
    /\p{L}.*\d|\d.*\p{L}/u.test(word) ||
    /\p{Ll}\p{Lu}/u.test(word)
  )
}
