import type { Stage } from '~/features/follows/follow-levels'
import type { NoticeKindName } from './notice-kinds'

/** What happened, as far as telling people is concerned; read from the database when it is told. */
export interface Happening {
  kind: NoticeKindName
  fact: string
  /** What is told together goes into one mail; the fact itself where it stands alone. */
  bundle?: string
  thread: string
  page: string
  path: string
  title: string
  at: Date
  actorId: string | null
  postId: string | null
  answerId: string | null
  commentId: string | null
  /** Where it happened; null is open to everybody. */
  spaceId: string | null
  /** Null for what was told to somebody by name only. */
  stage: Stage | null
  authorId: string | null
  answerAuthorId: string | null
  /** The topics of the post, each followed by what it belongs to, the nearest first. */
  topics: TopicChain[]
  /** Whom its follower follows: who did it, or whose answer or experiment came to something. */
  personId: string | null
  /** Followers of the post itself, of the person and of the space are told. */
  followersToo: { post: boolean; person: boolean; space: boolean }
  mentions: { people: string[]; groups: string[] }
  /** Whom somebody meant by name, and whether a mute silences even that. */
  asked: { people: string[]; mutable: boolean }
}

export interface TopicChain {
  ids: string[]
  /** Its followers are told; false for a topic that the post was in before an edit. */
  tells: boolean
}
