import { answerAccepted, answerPosted, answerRevised } from '~/features/answers/answer-events'
import { commentAdded, commentRevised } from '~/features/comments/comment-events'
import { postMoved, postPublished, postRevised } from '~/features/posts/post-events'
import { spaceMemberChanged } from '~/features/spaces/space-events'
import { topicApproved, topicDeclined } from '~/features/topics/topic-events'
import type { EventType } from '~/platform/event-type'
import type { OutboxEvent } from '~/platform/outbox.server'
import type { Happening } from './happening'
import { spaceJoined, toldByName, topicDecided } from './named-happenings.server'
import { personTold } from './notice-events'
import {
  acceptanceHappening,
  answerHappening,
  commentHappening,
  editHappening,
  moveHappening,
  postHappening,
} from './post-happenings.server'

type Reading = { type: string; read(event: OutboxEvent): Happening | null }

function on<Payload extends object>(
  { type }: EventType<Payload>,
  read: (payload: Payload, at: Date) => Happening | null,
): Reading {
  return { type, read: ({ payload, at }) => read(payload as Payload, at) }
}

/** Every event of which people are told, and what happened then. */
const readings: Reading[] = [
  on(postPublished, ({ postId, actorId }, at) => postHappening(postId, { actorId, at })),
  on(postRevised, ({ postId, actorId, revision }, at) => editHappening(postId, revision, { actorId, at })),
  on(postMoved, ({ postId, toSpaceId }, at) => moveHappening(postId, toSpaceId, at)),
  on(answerPosted, ({ answerId, actorId }, at) => answerHappening({ answerId }, { actorId, at })),
  on(answerRevised, ({ actorId, ...about }, at) => answerHappening(about, { actorId, at })),
  on(answerAccepted, ({ answerId, actorId }, at) => acceptanceHappening(answerId, { actorId, at })),
  on(commentAdded, ({ commentId, actorId }, at) => commentHappening({ commentId }, { actorId, at })),
  on(commentRevised, ({ actorId, ...about }, at) => commentHappening(about, { actorId, at })),
  on(topicApproved, ({ topicId, actorId }, at) => topicDecided({ topicId }, { actorId, at })),
  on(topicDeclined, ({ actorId, ...declined }, at) => topicDecided(declined, { actorId, at })),
  on(spaceMemberChanged, ({ actorId, ...seat }, at) => spaceJoined(seat, { actorId, at })),
  on(personTold, toldByName),
]

const readingOf = new Map(readings.map((reading) => [reading.type, reading]))

export const toldEvents = readings.map(({ type }) => ({ type }))

/** What happened, as it stands now; null when it is gone, undone, or of no interest to anybody. */
export function happeningOf(event: OutboxEvent): Happening | null {
  return readingOf.get(event.type)?.read(event) ?? null
}
