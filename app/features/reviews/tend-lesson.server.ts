import { personTold } from '~/features/notifications/notice-events'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { careChanged } from './review-events'
import { type Aging, dueByAge, standingAt } from './review-rules'
import type { Cause, ReviewState } from './review-states'
import { successorFor } from './successor.server'

/** What sets a review off. The same `key` does so once for a lesson. */
export interface Trigger {
  cause: Cause
  key: string
  at: Date
}

/**
 * Brings what is kept about a lesson up to date: its owner, and how it stands now. Told again it changes nothing. For
 * anything but a lesson it does nothing.
 * @param trigger what happened to it, when that is more than the passing of time
 */
export async function tendLesson(tx: Tx, postId: string, trigger?: Trigger): Promise<void> {
  const lesson = await tx.post.findFirst({
    where: { id: postId, kind: 'lesson', lesson: { isNot: null } },
    select: {
      ...{ title: true, authorId: true, spaceId: true, createdAt: true, care: true },
      lesson: { select: { reviewBy: true } },
      topics: { select: { topic: { select: { reviewMonths: true } } } },
      reviews: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1 },
    },
  })
  if (!lesson) return
  const { care, reviews } = lesson
  const [review] = reviews
  const months = lesson.topics.flatMap(({ topic }) => topic.reviewMonths ?? [])
  const aging: Aging = {
    createdAt: lesson.createdAt.getTime(),
    reviewBy: lesson.lesson?.reviewBy?.getTime() ?? null,
    months: months.length > 0 ? Math.min(...months) : null,
    reviewed: review ? { at: review.at.getTime(), verdict: review.verdict as 'holds' | 'obsolete' } : null,
    causes: [],
  }
  const ownerId = await ownerOf(tx, care?.ownerId ?? lesson.authorId, { id: postId, spaceId: lesson.spaceId })
  const triggers = trigger ? [trigger] : []
  const dueAt = dueByAge(aging)
  if (dueAt <= now().getTime())
    triggers.push({ cause: 'interval', key: `interval:${review?.id ?? 'first'}`, at: new Date(dueAt) })
  if (care && ownerId !== care.ownerId)
    triggers.push({ cause: 'owner-left', key: `owner-left:${care.ownerId}:${now().getTime()}`, at: now() })
  // What is obsolete is not asked about again.
  if (review?.verdict !== 'obsolete') for (const it of triggers) await addCause(tx, postId, it)

  const causes = await tx.reviewCause.findMany({
    where: { postId, ...(review && { at: { gt: review.at } }) },
    select: { at: true },
  })
  aging.causes = causes.map(({ at }) => at.getTime())
  const { state, nextAt } = standingAt(aging, now().getTime())
  await keep(tx, { postId, title: lesson.title, care, ownerId, state, nextAt })
}

async function addCause(tx: Tx, postId: string, { cause, key, at }: Trigger): Promise<void> {
  const known = await tx.reviewCause.findUnique({
    where: { postId_key: { postId, key } },
    select: { id: true },
  })
  if (!known) await tx.reviewCause.create({ data: { id: newId(), postId, cause, key, at } })
}

/** Whoever keeps it, or who does so instead when they left or may not read it any more. */
async function ownerOf(
  tx: Tx,
  ownerId: string,
  { id, spaceId }: { id: string; spaceId: string },
): Promise<string> {
  const present = await tx.user.findFirst({
    where: { id: ownerId, deactivation: null, email: { not: null } },
    select: { memberships: { where: { spaceId } } },
  })
  const space = await tx.space.findUniqueOrThrow({ where: { id: spaceId }, select: { visibility: true } })
  const mayRead = present && (space.visibility === 'open' || present.memberships.length > 0)
  return mayRead ? ownerId : successorFor(tx, id, spaceId)
}

interface Kept {
  postId: string
  title: string
  care: { ownerId: string; state: string; nextAt: Date } | null
  ownerId: string
  state: ReviewState
  nextAt: number
}

async function keep(tx: Tx, { postId, title, care, ownerId, state, nextAt }: Kept): Promise<void> {
  if (care?.ownerId === ownerId && care.state === state && care.nextAt.getTime() === nextAt) return
  const row = { ownerId, state, nextAt: new Date(nextAt) }
  await tx.lessonCare.upsert({ where: { postId }, create: { postId, ...row }, update: row })
  // A lesson that nothing is known of is taken to be current, so that it begins so is no news.
  if ((care?.ownerId ?? ownerId) === ownerId && (care?.state ?? 'current') === state) return
  await record(tx, careChanged({ postId, state, ownerId }))
  const passedOn = care !== null && care.ownerId !== ownerId
  const fellDue = state !== 'current' && state !== 'obsolete' && (care?.state ?? 'current') === 'current'
  if (!passedOn && !fellDue) return
  const kind = passedOn ? 'lesson-passed' : 'review-due'
  const fact = `${kind}:${postId}:${ownerId}:${now().getTime()}`
  // One unread line for all of them: the queue says which.
  await record(
    tx,
    personTold({ kind, to: [ownerId], actorId: null, fact, thread: kind, page: '/reviews', title }),
  )
}
