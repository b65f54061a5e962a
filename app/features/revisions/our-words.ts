import { NOTICE_KIND_NAMES } from '~/features/notifications/notice-kinds'
import { REASONS } from '~/features/notifications/notice-reasons'
import { DECISIONS, KINDS, OUTCOMES, STATUSES, VERDICTS } from '~/features/posts/post-kinds'
import { FIELD_LABELS } from '~/features/posts/post-labels'
import { REDACTED } from './redaction-words'

const ELSEWHERE =
  'postId answerId commentId actorId fromSpaceId toSpaceId revision mutable thread bundle locked-experiment ' +
  'supersedes contradicts refines follows boundary proportions obsolete helped partly withdrawn declined everything'

const OURS = [
  ...[KINDS, OUTCOMES, STATUSES, VERDICTS, DECISIONS, NOTICE_KIND_NAMES, REASONS].flat(),
  ...[...Object.keys(FIELD_LABELS), ...ELSEWHERE.split(' '), REDACTED],
]

/** Whether the site itself stores this as a word that means something to it, which must not be replaced. */
export function isOurs(text: string): boolean {
  return OURS.some((word) => word.includes(text))
}
