import { eventType } from '~/platform/event-type'

/** An answer to `fromId` is the post `postId` from now on, with the comments on it. */
export const answerSplitOut = eventType<{
  postId: string
  fromId: string
  answerId: string
  actorId: string
}>('answer.split-out')
