import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { postToArrange } from './lock-post.server'
import { recordAct } from './record-act.server'

/** How many posts of a space stand first at once. */
export const MAX_PINS = 3

interface PinWanted {
  why: string
  /** The last day on which it stands first; null until somebody ends it. */
  until: Date | null
}

const DAY = 86_400_000

/**
 * Puts a post first in its space and its topics, for whoever reads that space. Pinned again, it gets another end. Its
 * author is told.
 * @throws NotFound when the viewer may not see it, Forbidden when they do not keep order there, Invalid on `until` when
 * that day is over, and on `form` when the space has its three already, or the post is out of sight.
 */
export async function pinPost(viewer: Viewer, postId: string, { why, until: lastDay }: PinWanted) {
  return transaction(async (tx) => {
    const post = await postToArrange(tx, viewer, postId)
    const { spaceId } = post
    const at = now()
    const until = lastDay && new Date(lastDay.getTime() + DAY)
    if (post.aside) throw new Invalid({ form: 'It is out of sight. Show it again first.' })
    if (until && until <= at)
      throw new Invalid({ until: 'This day is over. Choose a later one, or leave it empty.' })
    const others = await standingPins(tx, spaceId, at, postId)
    if (others.length >= MAX_PINS) {
      const titles = others.map(({ post: { title } }) => `“${title}”`).join(', ')
      throw new Invalid({
        form: `${MAX_PINS} posts stand first here already: ${titles}. End one of them first.`,
      })
    }
    const before = await tx.postPin.findUnique({ where: { postId } })
    const pinned = before?.spaceId === spaceId && !isOver(before, at)
    if (pinned && before.until?.getTime() === until?.getTime()) return post
    const pin = { spaceId, byId: viewer.id, at, why, until }
    await tx.postPin.upsert({ where: { postId }, create: { postId, ...pin }, update: pin })
    const words = (end: Date | null) =>
      `pinned ${end ? `until ${end.toISOString().slice(0, 10)}` : 'for good'}`
    const states = { before: pinned ? words(before.until) : 'not pinned', after: words(until) }
    await recordAct(tx, viewer, post, { act: 'pinned', ...states, why, told: pinned ? undefined : 'pinned' })
    return post
  })
}

/** Lets a post stand where it would, and tells its author. One that is not pinned stays as it is. @throws NotFound, Forbidden */
export async function unpinPost(viewer: Viewer, postId: string) {
  return transaction(async (tx) => {
    const post = await postToArrange(tx, viewer, postId)
    const pin = await tx.postPin.findUnique({ where: { postId } })
    if (!pin) return post
    await tx.postPin.delete({ where: { postId } })
    // What had ended by itself is only put away.
    if (pin.spaceId !== post.spaceId || isOver(pin, now())) return post
    const states = { before: 'pinned', after: 'not pinned' }
    await recordAct(tx, viewer, post, { act: 'unpinned', ...states, why: '', told: 'unpinned' })
    return post
  })
}

export const isOver = ({ until }: { until: Date | null }, at: Date) => until !== null && until <= at

function standingPins(tx: Tx, spaceId: string, at: Date, except: string) {
  return tx.postPin.findMany({
    where: {
      ...{ spaceId, postId: { not: except }, OR: [{ until: null }, { until: { gt: at } }] },
      post: { spaceId, deletion: null },
    },
    select: { post: { select: { title: true } } },
    orderBy: { at: 'asc' },
  })
}
