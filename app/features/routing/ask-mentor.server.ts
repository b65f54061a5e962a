import { personTold } from '~/features/notifications/notice-events'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { ASK_AFTER_HOURS } from './attention-limits'
import { freeFrom } from './attention-times'
import { peopleToAsk } from './people-to-ask.server'

const HOUR_MS = 3_600_000

/** How long a question waits before a mentor is asked, and before the next one is, in milliseconds. */
export async function patience(tx: Tx): Promise<number> {
  const site = await tx.site.findUnique({ where: { id: 1 }, select: { askAfterHours: true } })
  return (site?.askAfterHours ?? ASK_AFTER_HOURS) * HOUR_MS
}

/**
 * Asks one more mentor to answer a question, if it is time and it still waits for an answer. When nobody may be asked
 * now, it is tried again as soon as somebody may; when nobody is left, the question is not looked at any more.
 */
export async function askMentor(tx: Tx, postId: string): Promise<void> {
  const at = now()
  const route = await tx.questionRoute.findUnique({
    where: { postId, nextAt: { lte: at } },
    select: {
      post: {
        select: {
          ...{ title: true, answerCount: true },
          ...{ deletion: { select: { id: true } }, closedInto: { select: { id: true } } },
        },
      },
    },
  })
  if (!route) return
  const { title, answerCount, deletion, closedInto } = route.post
  const waits = answerCount === 0 && !deletion && !closedInto
  const times = (waits ? peopleToAsk(postId, at) : []).map(({ id, attention, timeZone, asked }) => ({
    id,
    from: freeFrom(at.getTime(), attention, timeZone, asked),
  }))
  const soonest = Math.min(...times.map(({ from }) => from))
  if (soonest === Number.POSITIVE_INFINITY) {
    await tx.questionRoute.delete({ where: { postId } })
    return
  }
  const next = times.find(({ from }) => from <= at.getTime())
  const nextAt = new Date(next ? at.getTime() + (await patience(tx)) : soonest)
  await tx.questionRoute.update({ where: { postId }, data: { nextAt } })
  if (!next) return
  await tx.questionAsk.create({ data: { postId, personId: next.id, at } })
  const fact = `question-for-you:${postId}`
  const page = `/posts/${postId}`
  await record(
    tx,
    personTold({
      kind: 'question-for-you',
      to: [next.id],
      actorId: null,
      fact,
      thread: fact,
      page,
      title,
      postId,
    }),
  )
}
