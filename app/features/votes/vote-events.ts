import { eventType } from '~/platform/event-type'

// A vote on a post is `postVoted` of the posts feature, beside the other events that change how a post ranks.

/** `value` is the vote as it stands now; 0 when it was taken back. */
export const answerVoted = eventType<{ postId: string; answerId: string; actorId: string; value: number }>(
  'answer.voted',
)
/** `waits` is false when they took it back. */
export const meTooSaid = eventType<{ postId: string; actorId: string; waits: boolean }>('post.me-too')
