import type { Viewer } from '~/features/accounts/viewer'
import type { Author } from '~/features/anonymity/own-work'
import type { Kind } from '~/features/posts/post-kinds'
import { canRevise, keepsOrderFor } from '~/features/posts/post-rules'

type Person = Author & Pick<Viewer, 'moderatedSpaceIds'>
type Asked = { kind: Kind; authorId: string; spaceId: string }

/** Whoever asked, and those who keep order in the space; the same people open it again. */
export function canClose(viewer: Person, post: Asked): boolean {
  return post.kind === 'question' && canRevise(viewer, post)
}
export const CLOSE_REFUSED =
  'Only whoever asked, or a moderator of the space, can close a question as a duplicate. Name the other one in a comment.'
export const QUESTIONS_ONLY =
  'Only a question can be a duplicate. Link a lesson or an experiment to the other one instead.'

/**
 * Everybody who reads the duplicate has to be able to follow it: its original is in the same space, or in one that is
 * open to all.
 */
export function readableByAll(
  post: { spaceId: string },
  original: { spaceId: string; space: { visibility: string } },
): boolean {
  return original.spaceId === post.spaceId || original.space.visibility === 'open'
}

/** Whoever keeps order in the space: what others wrote goes somewhere else. */
export function canMerge(viewer: Pick<Viewer, 'moderatedSpaceIds'>, post: Asked): boolean {
  return post.kind === 'question' && keepsOrderFor(viewer, post)
}
export const MERGE_REFUSED =
  'Only a moderator of the space can merge questions. Close this one as a duplicate, or ask one.'
export const MERGE_QUESTIONS_ONLY =
  'Only questions are merged. Link a lesson or an experiment to the other one instead: it can replace or repeat it.'
export const MERGED_ALREADY =
  'It was merged with another question, where its answers are. That cannot be undone; an answer can be split out there.'
