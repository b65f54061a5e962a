import type { Viewer } from '~/features/accounts/viewer'
import { visibleTo } from '~/features/posts/visible-posts.server'
import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { Invalid, NotFound } from '~/platform/errors'
import type { MeetingAct } from './meeting-form'
import { maySayOutcome } from './meeting-rules'
import { reachMeeting } from './reach-meeting.server'

/**
 * Says what came of a session of office hours: an answer, a lesson, or nothing; once, by either of the two.
 * @throws NotFound when it is not theirs, not over, over for too long, or said already; Invalid on `where` for an address
 * that leads to no post they can read.
 */
export async function sayOutcome(
  viewer: Viewer,
  id: string,
  { outcome, where }: Extract<MeetingAct, { intent: 'outcome' }>,
): Promise<void> {
  await transaction(async (tx) => {
    const { meeting } = await reachMeeting(tx, viewer, id)
    const at = now()
    const canSay = !meeting.mentorshipId && !meeting.cancellation && !meeting.outcome
    if (!canSay || !maySayOutcome(meeting, at)) throw new NotFound()
    const path = outcome !== 'nothing' && where ? await pathOf(tx, viewer, where) : ''
    await tx.meetingOutcome.create({ data: { meetingId: id, byId: viewer.id, at, kind: outcome, path } })
  })
}

async function pathOf(tx: Tx, viewer: Viewer, where: string): Promise<string> {
  const path = where.startsWith(env().appUrl) ? where.slice(env().appUrl.length) : where
  const [, postId] = /^\/posts\/([0-9a-z]{12})(?:[/?#]|$)/.exec(path) ?? []
  const post = postId && (await tx.post.findFirst({ where: { id: postId, ...visibleTo(viewer) } }))
  if (!post) throw new Invalid({ where: 'Paste the address of a post on this site, or leave it empty.' })
  return `/posts/${post.id}/${post.slug}`
}
