import type { Kind } from '~/features/posts/post-kinds'
import { counted } from '~/ui/count'
import { noticeKind } from './notice-kinds'
import type { Reason } from './notice-reasons'

const PUBLISHED: Record<Kind, string> = {
  question: 'asked',
  lesson: 'wrote down a lesson:',
  experiment: 'wrote up an experiment:',
}

/** "Asha", "Asha and Mo", "Asha and 4 others"; the newest first. Nobody at all is somebody. */
export function byWhom(names: string[]): string {
  const [first = 'Somebody', second, ...others] = names
  if (second === undefined) return first
  return others.length === 0
    ? `${first} and ${second}`
    : `${first} and ${counted(others.length + 1, 'other', 'others')}`
}

/** Who did what; the title of what it is about follows. */
export function noticeSentence(
  notice: { kind: string; reason: Reason; postKind: Kind | null; title: string },
  names: string[],
): string {
  const by = byWhom(names)
  if (notice.kind === 'post' && notice.postKind) return `${by} ${PUBLISHED[notice.postKind]}`
  const { says, saysToAuthor } = noticeKind(notice.kind)
  const own = notice.reason === 'own-post' || notice.reason === 'own-answer'
  return own && saysToAuthor ? saysToAuthor(by) : says(by, names.length === 1 ? notice.title : '')
}
