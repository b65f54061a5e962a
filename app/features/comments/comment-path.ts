import { answerPath } from '~/features/answers/answer-path'
import { postPath } from '~/features/posts/post-kinds'

type Place = { answerId: string | null; post: { id: string; slug: string } }

/** Where a comment stands on its post's page. */
export function commentPath({ id, answerId, post }: Place & { id: string }): string {
  const page = answerId ? answerPath(post, answerId).split('#')[0] : postPath(post)
  return `${page}#comment-${id}`
}

/** Where the comments stand that a deleted one stood among. */
export function commentsPath({ answerId, post }: Place): string {
  return answerId ? answerPath(post, answerId) : `${postPath(post)}#comments`
}
