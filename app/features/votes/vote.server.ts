import type { Viewer } from '~/features/accounts/viewer'
import { postVoted } from '~/features/posts/post-events'
import type { Kind, Outcome } from '~/features/posts/post-kinds'
import { visibleTo } from '~/features/posts/visible-posts.server'
import { takesReactions } from '~/features/reactions/reaction-rules'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { answerVoted } from './vote-events'
import {
  canVote,
  canVoteDown,
  DOWN_VOTE_REFUSED,
  FAILURE_VOTE_REFUSED,
  OWN_VOTE_REFUSED,
  type VoteValue,
} from './vote-rules'

// Scores are added up from the rows inside the transaction that changed one, so votes at once never drift apart;
// what an import brought without saying who voted is added to them.

/**
 * The viewer's one vote on a post from now on: 1 useful, -1 not (questions only), 0 none. The same again changes nothing.
 * @throws NotFound when they may not read the post, Forbidden on their own post, a told failure, or a down-vote it does
 * not take.
 */
export async function voteOnPost(viewer: Viewer, postId: string, value: VoteValue) {
  return transaction(async (tx) => {
    const found = await tx.post.findFirst({
      where: { id: postId, ...visibleTo(viewer) },
      select: {
        ...{ id: true, slug: true, kind: true, authorId: true, importedScore: true },
        lesson: { select: { outcome: true } },
        votes: { where: { userId: viewer.id } },
      },
    })
    if (!found) throw new NotFound()
    const { votes, importedScore, lesson, ...post } = { ...found, kind: found.kind as Kind }
    if (!canVote(viewer, post)) throw new Forbidden(OWN_VOTE_REFUSED)
    if (takesReactions({ kind: post.kind, outcome: (lesson?.outcome ?? null) as Outcome | null }))
      throw new Forbidden(FAILURE_VOTE_REFUSED)
    if (value === -1 && !canVoteDown(post)) throw new Forbidden(DOWN_VOTE_REFUSED)
    if ((votes[0]?.value ?? 0) === value) return { post }

    const key = { postId, userId: viewer.id }
    const vote = { value, at: now() }
    if (value === 0) await tx.postVote.delete({ where: { postId_userId: key } })
    else
      await tx.postVote.upsert({ where: { postId_userId: key }, create: { ...key, ...vote }, update: vote })
    const { _sum } = await tx.postVote.aggregate({ where: { postId }, _sum: { value: true } })
    await tx.post.update({ where: { id: postId }, data: { score: importedScore + (_sum.value ?? 0) } })
    await record(tx, postVoted({ postId, actorId: viewer.id }))
    return { post }
  })
}

/**
 * The viewer's one vote on an answer from now on: 1 useful, -1 not, 0 none. The same again changes nothing.
 * @throws NotFound when they may not read the answer, Forbidden on their own.
 */
export async function voteOnAnswer(viewer: Viewer, answerId: string, value: VoteValue) {
  return transaction(async (tx) => {
    const answer = await tx.answer.findFirst({
      where: { id: answerId, deletion: null, post: visibleTo(viewer) },
      select: {
        authorId: true,
        importedScore: true,
        post: { select: { id: true, slug: true } },
        votes: { where: { userId: viewer.id } },
      },
    })
    if (!answer) throw new NotFound()
    const { post, votes } = answer
    if (!canVote(viewer, answer)) throw new Forbidden(OWN_VOTE_REFUSED)
    if ((votes[0]?.value ?? 0) === value) return { post }

    const key = { answerId, userId: viewer.id }
    const vote = { value, at: now() }
    if (value === 0) await tx.answerVote.delete({ where: { answerId_userId: key } })
    else
      await tx.answerVote.upsert({
        where: { answerId_userId: key },
        create: { ...key, ...vote },
        update: vote,
      })
    const { _sum } = await tx.answerVote.aggregate({ where: { answerId }, _sum: { value: true } })
    await tx.answer.update({
      where: { id: answerId },
      data: { score: answer.importedScore + (_sum.value ?? 0) },
    })
    await record(tx, answerVoted({ postId: post.id, answerId, actorId: viewer.id, value }))
    return { post }
  })
}
