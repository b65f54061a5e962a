import type { Kind } from '~/features/posts/post-kinds'

/** Which posts a list is of; all of them newest first. */
export type ListedPosts =
  | { of: 'latest' }
  | { of: 'unanswered' }
  | { of: 'following' }
  | { of: 'kind'; kind: Kind }
  | { of: 'topic'; topicId: string; kind?: Kind }
  | { of: 'space'; spaceId: string }
  | { of: 'author'; authorId: string }
  /** What moderators put first, in a space or in a topic. */
  | { of: 'pinned'; spaceId: string }
  | { of: 'pinned'; topicId: string }
