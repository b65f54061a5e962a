import { personTold } from '~/features/notifications/notice-events'
import { keepersOf } from '~/features/reviews/keepers-of.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { contestAnswered, lessonContested } from './contest-events'
import { CONTEST_AFTER } from './contest-rules'

/**
 * Makes a lesson contested, or not any more, after an entry of its ledger changed. What counts is how many people say
 * that it did not hold, since an owner answered last: an answered objection is not raised again by standing there.
 */
export async function weighContest(tx: Tx, postId: string, actorId: string): Promise<void> {
  const open = await tx.contest.findUnique({ where: { open: postId } })
  const answered = await tx.contestAnswer.findFirst({
    where: { contest: { postId }, kind: { not: 'withdrawn' } },
    orderBy: { at: 'desc' },
    select: { at: true },
  })
  const objections = await tx.postUse.findMany({
    where: { postId, answerId: null, result: 'not', ...(answered && { resultAt: { gt: answered.at } }) },
    distinct: ['userId'],
    select: { userId: true },
  })
  const voices = objections.length
  if (open) {
    if (voices < open.voices) await withdraw(tx, open.id, postId, actorId)
    return
  }
  const site = await tx.site.findUnique({ where: { id: 1 }, select: { contestAfter: true } })
  if (voices < (site?.contestAfter ?? CONTEST_AFTER)) return

  const contestId = newId()
  await tx.contest.create({ data: { id: contestId, postId, at: now(), voices, open: postId } })
  await record(tx, lessonContested({ postId, contestId, actorId }))
  const { title } = await tx.post.findUniqueOrThrow({ where: { id: postId }, select: { title: true } })
  await record(
    tx,
    personTold({
      ...{ kind: 'contested', to: keepersOf(postId), actorId: null, postId, title },
      ...{ fact: factOfContest(contestId), thread: factOfContest(contestId) },
      ...{ page: `/posts/${postId}`, path: `/posts/${postId}/contest` },
    }),
  )
}

/** The name under which people are told of a contest. */
export function factOfContest(contestId: string): string {
  return `contested:${contestId}`
}

async function withdraw(tx: Tx, contestId: string, postId: string, actorId: string): Promise<void> {
  await tx.contest.update({ where: { id: contestId }, data: { open: null } })
  const answer = { contestId, byId: actorId, at: now(), kind: 'withdrawn', text: '' }
  await tx.contestAnswer.create({ data: answer })
  await record(tx, contestAnswered({ postId, contestId, actorId, kind: 'withdrawn' }))
}
