import {
  acceptanceCleared,
  answerAccepted,
  answerDeleted,
  answerRestored,
} from '~/features/answers/answer-events'
import { questionsMerged } from '~/features/duplicates/duplicate-events'
import { postsLinked, postsUnlinked } from '~/features/links/link-events'
import { textHidden, textShown } from '~/features/moderation/moderation-events'
import { postDeleted, postPublished, postRestored, postRevised } from '~/features/posts/post-events'
import { contestAnswered } from '~/features/uses/contest-events'
import { entryRemoved, entryRevised, postApplied } from '~/features/uses/use-events'
import { transaction } from '~/platform/db.server'
import type { Consumer } from '~/platform/outbox.server'
import { rows, sql } from '~/platform/sql.server'
import { tendBadges } from './tend-badges.server'

/** Gives and takes back badges as what earns them comes and goes. */
export const badgeGiving: Consumer = {
  name: 'badges',
  listensTo: [
    ...[postPublished, postRevised, postDeleted, postRestored, postsLinked, postsUnlinked],
    ...[answerAccepted, acceptanceCleared, answerDeleted, answerRestored, textHidden, textShown],
    ...[postApplied, entryRevised, entryRemoved, contestAnswered, questionsMerged],
  ],
  async handle(events) {
    const touched = new Set(
      events.flatMap(({ payload }) => {
        const { postId, fromId, originalId, answerId } = payload as Record<string, string | undefined>
        return [postId ?? fromId, originalId].flatMap((id) => (id ? peopleAround(id, answerId ?? null) : []))
      }),
    )
    for (const userId of touched) await transaction((tx) => tendBadges(tx, userId))
  },
}

/** Whoever may gain or lose a badge by what happens to a post: its authors, who found its limits, whom it earned one. */
function peopleAround(postId: string, answerId: string | null): string[] {
  const found = rows<{ id: string }>(sql`
    select "authorId" id from "Post" where id = ${postId}
    union select "authorId" from "Answer" where id = ${answerId}
    union select a."authorId" from "AcceptedAnswer" c join "Answer" a on a.id = c."answerId" where c."postId" = ${postId}
    union select "userId" from "PostUse" where "postId" = ${postId} and result = 'not'
    union select "userId" from "BadgeProof" where "postId" = ${postId}`)
  return found.map(({ id }) => id)
}
