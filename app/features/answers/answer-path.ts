import { postPath } from '~/features/posts/post-kinds'

/** Where an answer stands on its question's page. Naming it in the query shows it however far down it is. */
export function answerPath(post: { id: string; slug: string }, answerId: string): string {
  return `${postPath(post)}?answer=${answerId}#answer-${answerId}`
}
