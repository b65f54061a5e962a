import type { Viewer } from '~/features/accounts/viewer'
import { reviseForm } from '~/features/posts/post-form'
import { revisePost } from '~/features/posts/revise-post.server'
import { sweepReviews } from '~/features/reviews/sweep-reviews.server'
import { setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { parseValues } from '~/platform/forms.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { topic } from '../../support/people'
import { lessonFields } from '../posts/drafts'

export const DAY = 86_400_000
export const START = Date.parse('2026-01-10T10:00:00Z')

export function onDay(day: number): void {
  setClock(new Date(START + day * DAY))
}

/** How a lesson stands once everything that happened is heard of and the clock was looked at. */
export async function stateOf(id: string): Promise<string> {
  await drainOutbox()
  await sweepReviews()
  return (await db.lessonCare.findUniqueOrThrow({ where: { postId: id } })).state
}

export async function causesOf(id: string): Promise<string[]> {
  const causes = await db.reviewCause.findMany({ where: { postId: id }, orderBy: { at: 'asc' } })
  return causes.map(({ cause }) => cause)
}

export function edit(who: Viewer, id: string, fields: Record<string, string>, revision = '1') {
  return revisePost(who, id, parseValues({ ...lessonFields(fields), revision }, reviseForm))
}

export async function topicLasting(slug: string, reviewMonths: number): Promise<void> {
  const id = await topic(slug)
  await transaction((tx) => tx.topic.update({ where: { id }, data: { reviewMonths } }))
}
