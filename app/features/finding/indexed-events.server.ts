import { profileRevised, workHandedOn } from '~/features/accounts/account-events'
import {
  acceptanceCleared,
  answerAccepted,
  answerDeleted,
  answerPosted,
  answerRestored,
  answerRevised,
} from '~/features/answers/answer-events'
import {
  commentAdded,
  commentDeleted,
  commentRestored,
  commentRevised,
} from '~/features/comments/comment-events'
import { closedAsDuplicate, duplicateReopened, questionsMerged } from '~/features/duplicates/duplicate-events'
import { textHidden, textShown } from '~/features/moderation/moderation-events'
import {
  postDeleted,
  postMoved,
  postPublished,
  postRestored,
  postRevised,
  postsImported,
  postVoted,
} from '~/features/posts/post-events'
import { careChanged, lessonReviewed } from '~/features/reviews/review-events'
import { answerSplitOut } from '~/features/splits/split-events'
import { topicRevised } from '~/features/topics/topic-events'
import { contestAnswered, lessonContested } from '~/features/uses/contest-events'
import { entryRemoved, entryRevised, postApplied } from '~/features/uses/use-events'
import type { OutboxEvent } from '~/platform/outbox.server'
import { rows, type Sql, sql } from '~/platform/sql.server'

/** Events that name one post which search must read again. */
const aboutOnePost = [
  ...[postPublished, postRevised, postMoved, postDeleted, postRestored, postVoted],
  ...[answerPosted, answerRevised, answerDeleted, answerRestored, answerAccepted, acceptanceCleared],
  ...[commentAdded, commentRevised, commentDeleted, commentRestored],
  ...[postApplied, entryRevised, entryRemoved, lessonContested, contestAnswered, lessonReviewed, careChanged],
  ...[closedAsDuplicate, duplicateReopened, questionsMerged, answerSplitOut, textHidden, textShown],
]

/** Everything that changes what search knows. */
export const indexedEvents = [...aboutOnePost, postsImported, topicRevised, profileRevised, workHandedOn]

/** After these a post may answer what it did not before. */
const sayingMore = [
  ...[postPublished, postRevised, postMoved, postRestored, postsImported],
  ...[answerPosted, answerRevised, answerRestored, questionsMerged, answerSplitOut, textShown],
]

export function saysMore({ type }: OutboxEvent): boolean {
  return sayingMore.some((event) => event.type === type)
}

/** The posts that search must read again after these events, each once. */
export function postsTouchedBy(events: OutboxEvent[]): string[] {
  return [...new Set(events.flatMap(touchedBy))]
}

function touchedBy({ type, payload }: OutboxEvent): string[] {
  const { postId, postIds, originalId, fromId, topicId, userId } = payload as Record<string, string> & {
    postIds?: string[]
  }
  if (type === postsImported.type) return postIds ?? []
  if (type === topicRevised.type)
    return ids(sql`select "postId" id from "PostTopic" where "topicId" = ${topicId}`)
  if (type === workHandedOn.type) return postIds ?? []
  if (type === profileRevised.type) return ids(sql`select id from "Post" where "authorId" = ${userId}`)
  // What goes from one post to another changes what both say.
  return [postId, originalId, fromId].filter((id) => id !== undefined)
}

function ids(query: Sql): string[] {
  return rows<{ id: string }>(query).map(({ id }) => id)
}
