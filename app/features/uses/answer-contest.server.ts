import type { Viewer } from '~/features/accounts/viewer'
import { handOn } from '~/features/anonymity/hand.server'
import { factWithdrawn, personTold } from '~/features/notifications/notice-events'
import { visibleTo } from '~/features/posts/visible-posts.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { contestAnswered } from './contest-events'
import type { ContestWanted } from './contest-form'
import { ANSWER_CONTEST_REFUSED, canAnswerContest } from './contest-rules'
import { factOfContest } from './weigh-contest.server'

/**
 * Answers those for whom a lesson did not hold: with a boundary, which stands on the lesson from then on, or with the
 * revision that was made since. The lesson is not contested any more, and they are told.
 * @throws NotFound when the viewer may not read the lesson, Forbidden when it is not theirs to answer, Invalid when nobody
 * contests it, or on `kind` when it was not edited since they did.
 */
export async function answerContest(viewer: Viewer, postId: string, { kind, text }: ContestWanted) {
  return transaction(async (tx) => {
    const post = await tx.post.findFirst({
      where: { id: postId, ...visibleTo(viewer) },
      select: {
        ...{ id: true, slug: true, title: true, authorId: true, spaceId: true },
        care: { select: { ownerId: true } },
      },
    })
    if (!post) throw new NotFound()
    if (!canAnswerContest(viewer, { ...post, ownerId: post.care?.ownerId ?? null }))
      throw new Forbidden(ANSWER_CONTEST_REFUSED)
    const contest = await tx.contest.findUnique({ where: { open: postId } })
    if (!contest)
      throw new Invalid({ form: 'Nobody contests this lesson now, so there is nothing to answer.' })
    const since = { postId, at: { gte: contest.at } }
    if (kind === 'revision' && !(await tx.revision.findFirst({ where: since, select: { id: true } })))
      throw new Invalid({
        kind: 'The lesson was not edited since. Edit it first, then say here what changed.',
      })

    const contestId = contest.id
    await tx.contest.update({ where: { id: contestId }, data: { open: null } })
    const { id: byId, at } = await handOn(tx, viewer, { authorId: post.authorId, postId })
    await tx.contestAnswer.create({ data: { contestId, byId, at, kind, text } })
    await record(tx, contestAnswered({ postId, contestId, actorId: byId, kind }), at)
    await record(tx, factWithdrawn({ fact: factOfContest(contestId) }))
    const objections = await tx.postUse.findMany({
      where: { postId, answerId: null, result: 'not' },
      distinct: ['userId'],
      select: { userId: true },
    })
    const fact = `contest-answered:${contestId}`
    const to = objections.map(({ userId }) => userId)
    const about = { postId, title: post.title, page: `/posts/${postId}`, path: `/posts/${postId}/contest` }
    await record(
      tx,
      personTold({
        kind: 'contest-answered',
        to,
        actorId: byId,
        fact,
        thread: fact,
        mutable: true,
        ...about,
      }),
      at,
    )
    return post
  })
}
