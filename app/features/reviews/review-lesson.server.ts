import type { Viewer } from '~/features/accounts/viewer'
import { handOn } from '~/features/anonymity/hand.server'
import { visibleTo } from '~/features/posts/visible-posts.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { lessonReviewed } from './review-events'
import type { ReviewWanted } from './review-form'
import { canReview, REVIEW_REFUSED } from './review-rules'
import { tendLesson } from './tend-lesson.server'

/**
 * Says that a lesson was looked at and holds, or is obsolete. That answers everything that made it due.
 * @throws NotFound when the viewer may not read it or it is no lesson, Forbidden when it is not theirs to review, Invalid
 * when it is contested and so needs an answer first.
 */
export async function reviewLesson(viewer: Viewer, postId: string, { verdict, note }: ReviewWanted) {
  return transaction(async (tx) => {
    const post = await tx.post.findFirst({
      where: { id: postId, kind: 'lesson', ...visibleTo(viewer) },
      select: {
        ...{ id: true, slug: true, authorId: true, spaceId: true },
        care: { select: { ownerId: true } },
      },
    })
    if (!post) throw new NotFound()
    if (!canReview(viewer, { ...post, ownerId: post.care?.ownerId ?? null }))
      throw new Forbidden(REVIEW_REFUSED)
    const contested = await tx.contest.findUnique({ where: { open: postId }, select: { id: true } })
    if (contested && verdict === 'holds')
      throw new Invalid({ verdict: 'It is contested. Answer those for whom it did not hold first.' })

    const reviewId = newId()
    const { id: byId, at } = await handOn(tx, viewer, { authorId: post.authorId, postId })
    await tx.review.create({ data: { id: reviewId, postId, byId, at, verdict, note } })
    await record(tx, lessonReviewed({ postId, actorId: byId, reviewId }), at)
    await tendLesson(tx, postId)
    return post
  })
}
