import type { Viewer } from '~/features/accounts/viewer'
import { type Hand, handOn } from '~/features/anonymity/hand.server'
import { personTold } from '~/features/notifications/notice-events'
import type { Kind } from '~/features/posts/post-kinds'
import { canRevise, REVISE_REFUSED } from '~/features/posts/post-rules'
import { visibleTo } from '~/features/posts/visible-posts.server'
import { type Tx, transaction } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { postsLinked, postsUnlinked } from './link-events'
import { postIdIn } from './link-form'
import { canLink, KINDS_APART, type LinkType } from './link-types'

const NOT_FOUND = 'No post that you can read has this address. Copy it from the other post’s page.'

export interface LinkWanted {
  type: LinkType
  to: string
  /** What differs. */
  note?: string
}

/**
 * Says how a post stands to another one, named by its address or id. Saying it again changes nothing but the note.
 * @throws NotFound when the viewer may not read the post, Forbidden when it is not theirs to edit, Invalid on `to` when
 * the other post cannot be read, is the same one, or was replaced by this one's successor; on `type` when the two kinds
 * do not go together.
 */
export async function linkPosts(viewer: Viewer, fromId: string, wanted: LinkWanted) {
  return transaction((tx) => linkWithin(tx, viewer, fromId, wanted))
}

/** The same in the transaction of something that says it along with more. */
export async function linkWithin(tx: Tx, viewer: Viewer, fromId: string, wanted: LinkWanted) {
  const { type, note = '' } = wanted
  const from = await reachLinkable(tx, viewer, fromId)
  const toId = postIdIn(wanted.to)
  const to = toId && (await readable(tx, viewer, toId))
  if (!to) throw new Invalid({ to: NOT_FOUND })
  if (to.id === fromId)
    throw new Invalid({ to: 'That is this post itself. Paste the address of another one.' })
  if (!canLink(type, from, to)) throw new Invalid({ type: KINDS_APART })
  const key = { fromId, toId: to.id, type }
  if (await tx.postLink.findUnique({ where: { fromId_toId_type: key } })) {
    if (note) await tx.postLink.update({ where: { fromId_toId_type: key }, data: { note } })
    return from
  }
  if (type === 'supersedes' && (await leadsTo(tx, to.id, fromId)))
    throw new Invalid({ to: 'That one replaces this one already, so it cannot be replaced by it.' })

  const hand = await handOn(tx, viewer, { authorId: from.authorId, postId: fromId })
  await tx.postLink.create({ data: { ...key, note: note || null, byId: hand.id, at: hand.at } })
  await record(tx, postsLinked({ fromId, toId: to.id, linkType: type, actorId: hand.id }), hand.at)
  if (to.kind === 'lesson' && (type === 'contradicts' || type === 'supersedes'))
    await tellKeeper(tx, hand, from, to, type)
  return from
}

/**
 * Takes a link away. One that is not there leaves everything as it is.
 * @throws NotFound when the viewer may not read the post, Forbidden when it is not theirs to edit.
 */
export async function unlinkPosts(
  viewer: Viewer,
  fromId: string,
  { type, to }: { type: LinkType; to: string },
) {
  return transaction(async (tx) => {
    const from = await reachLinkable(tx, viewer, fromId)
    const { count } = await tx.postLink.deleteMany({ where: { fromId, toId: to, type } })
    if (count === 0) return from
    const hand = await handOn(tx, viewer, { authorId: from.authorId, postId: fromId })
    await record(tx, postsUnlinked({ fromId, toId: to, linkType: type, actorId: hand.id }), hand.at)
    return from
  })
}

async function reachLinkable(tx: Tx, viewer: Viewer, id: string) {
  const post = await readable(tx, viewer, id)
  if (!post) throw new NotFound()
  if (!canRevise(viewer, post)) throw new Forbidden(REVISE_REFUSED)
  return post
}

async function readable(tx: Tx, viewer: Viewer, id: string) {
  const post = await tx.post.findFirst({
    where: { id, ...visibleTo(viewer) },
    select: {
      ...{ id: true, slug: true, title: true, kind: true, authorId: true, spaceId: true },
      care: { select: { ownerId: true } },
    },
  })
  return post && { ...post, kind: post.kind as Kind }
}

type Linked = NonNullable<Awaited<ReturnType<typeof readable>>>

/** Whether replacing goes on from one post to the other. A chain is short, and cannot run in a circle. */
async function leadsTo(tx: Tx, startId: string, goalId: string): Promise<boolean> {
  for (let ids = [startId]; ids.length > 0; ) {
    if (ids.includes(goalId)) return true
    const next = await tx.postLink.findMany({
      where: { fromId: { in: ids }, type: 'supersedes' },
      select: { toId: true },
    })
    ids = next.map(({ toId }) => toId)
  }
  return false
}

/** Whoever keeps the other lesson hears that somebody knows better, or otherwise. */
function tellKeeper(tx: Tx, hand: Hand, from: Linked, to: Linked, type: 'contradicts' | 'supersedes') {
  const fact = `${type}:${from.id}:${to.id}`
  return record(
    tx,
    personTold({
      ...{ kind: type === 'contradicts' ? 'contradicted' : 'replaced', actorId: hand.id, mutable: true },
      ...{ to: [to.care?.ownerId ?? to.authorId], fact, thread: fact },
      ...{ postId: from.id, title: from.title, page: `/posts/${from.id}` },
    }),
    hand.at,
  )
}
