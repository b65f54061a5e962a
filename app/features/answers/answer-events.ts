import { eventType } from '~/platform/event-type'

interface AboutAnswer {
  postId: string
  answerId: string
  actorId: string
}

export const answerPosted = eventType<AboutAnswer>('answer.posted')
/** `revision` is the number of the text that was replaced. */
export const answerRevised = eventType<AboutAnswer & { revision: number }>('answer.revised')
/** `wasAccepted`: the question has no accepted answer any more. */
export const answerDeleted = eventType<AboutAnswer & { wasAccepted: boolean }>('answer.deleted')
export const answerRestored = eventType<AboutAnswer>('answer.restored')
/** `insteadOf` is the answer that was the accepted one until now. */
export const answerAccepted = eventType<AboutAnswer & { insteadOf: string | null }>('answer.accepted')
/** The asker took the acceptance back and chose no other answer. */
export const acceptanceCleared = eventType<AboutAnswer>('answer.acceptance-cleared')
