import { actWords as verbOf } from '~/features/moderation/audit-words'

const NOUNS: Record<string, string> = { answer: 'an answer under', comment: 'a comment under' }

/**
 * What was done, by what the log calls it: the name of whoever did it stands before, the title it was done to after.
 * "hid a comment under", from 'comment.hidden'.
 */
export function actWords(what: string): string {
  const [noun = ''] = what.split('.')
  return NOUNS[noun] && !what.endsWith('.split-out') ? `${verbOf(what)} ${NOUNS[noun]}` : verbOf(what)
}
