import type { Viewer } from '~/features/accounts/viewer'
import { handOn } from '~/features/anonymity/hand.server'
import { isOwn } from '~/features/anonymity/own-work'
import { personTold } from '~/features/notifications/notice-events'
import { audit } from '~/platform/audit.server'
import { type Tx, transaction } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { postMoved } from './post-events'
import { canMove, MOVE_REFUSED, movesSomewhere, owesReason, REASON_WANTED } from './post-rules'
import { visibleTo } from './visible-posts.server'

interface Moved {
  /** The space in which the viewer saw the post. */
  from: string
  to: string
  /** Asked for when it is somebody else's post. */
  why?: string
}

/**
 * Puts a post, with everything under it, into another space: from that moment on only who reads that space sees it.
 * Its author is told when somebody else did it. Moving it where it is already changes nothing.
 * @throws NotFound when the viewer may not read the post, Forbidden when it is not theirs to move, Invalid on `to`
 * when they may not put it there (whether that space exists is not told), on `why` when it is not theirs and they do not
 * say why, and on `form` when somebody moved it since.
 */
export async function movePost(viewer: Viewer, id: string, { from, to, why = '' }: Moved) {
  return transaction(async (tx) => {
    const post = await tx.post.findFirst({
      where: { id, ...visibleTo(viewer) },
      select: { id: true, slug: true, title: true, authorId: true, spaceId: true },
    })
    if (!post) throw new NotFound()
    if (!movesSomewhere(viewer, post)) throw new Forbidden(MOVE_REFUSED)
    if (post.spaceId === to) return post
    if (post.spaceId !== from)
      throw new Invalid({
        form: 'Somebody moved it meanwhile. Look where it is now, and move it if you still want to.',
      })
    if (!canMove(viewer, post, to)) throw new Invalid({ to: 'Choose one of the spaces in the list.' })
    if (owesReason(viewer, post) && !why) throw new Invalid({ why: REASON_WANTED })
    await tx.post.update({ where: { id }, data: { spaceId: to } })
    await tx.postTopic.updateMany({ where: { postId: id }, data: { spaceId: to } })
    await recordMove(tx, viewer, post, { to, why })
    return post
  })
}

/**
 * Says that the post is in another space now. When its author did not do it themselves, it is audited, and they are told
 * why.
 */
export async function recordMove(
  tx: Tx,
  viewer: Viewer,
  post: { id: string; title: string; authorId: string; spaceId: string },
  { to, why }: { to: string; why: string },
): Promise<void> {
  const hand = await handOn(tx, viewer, { authorId: post.authorId, postId: post.id })
  const moved = postMoved({ postId: post.id, actorId: hand.id, fromSpaceId: post.spaceId, toSpaceId: to })
  const eventId = await record(tx, moved, hand.at)
  if (isOwn(viewer, post.authorId)) return
  // The spaces by their ids: who reads the log may not know of one of them.
  const entry = { byId: viewer.id, what: 'post.moved', subject: `post:${post.id}`, spaceId: post.spaceId }
  await audit(tx, { ...entry, before: `space:${post.spaceId}`, after: `space:${to}`, why })
  const members = { members: { some: { userId: post.authorId } } }
  const reads = await tx.space.count({ where: { id: to, OR: [{ visibility: 'open' }, members] } })
  const unnamed = (await tx.pseudonym.count({ where: { id: post.authorId } })) > 0
  const told = { kind: 'moved' as const, to: [post.authorId], actorId: viewer.id, fact: `moved:${eventId}` }
  const thread = `moved:${post.id}`
  const said = `“${post.title}”${why && `, because “${why}”`}`
  const about = reads
    ? { thread, page: `/posts/${post.id}`, title: said, spaceId: to }
    : {
        // Not even the name of a space that they cannot read is told; who did it can be asked.
        ...{ thread, page: `/people/${viewer.handle}` },
        title: `${said} (${unnamed ? 'where you may have no seat' : 'you have no seat there'}; ask ${viewer.name} about it)`,
      }
  await record(tx, personTold({ ...told, ...about }))
}
