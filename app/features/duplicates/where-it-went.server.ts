import type { Viewer } from '~/features/accounts/viewer'
import { answerPath } from '~/features/answers/answer-path'
import { postPath } from '~/features/posts/post-kinds'
import type { PostView } from '~/features/posts/post-view'
import { closureOf } from './duplicates-of.server'

/**
 * Where whoever opens a question that was merged is sent: to the other one, and to the answer that the address names.
 * Null when it was not, when the other one is not theirs to read, and for `?merged`, by which its own text is read. One
 * query for what was merged.
 */
export function whereItWent(viewer: Viewer, post: PostView, query: URLSearchParams): string | null {
  if (!post.merged || query.has('merged')) return null
  const original = closureOf(viewer, post.id)?.original
  if (!original) return null
  const answerId = query.get('answer')
  return answerId ? answerPath(original, answerId) : postPath(original)
}
