import type { Viewer } from '~/features/accounts/viewer'
import { factWithdrawn, personTold } from '~/features/notifications/notice-events'
import type { Kind } from '~/features/posts/post-kinds'
import { visibleTo } from '~/features/posts/visible-posts.server'
import { contextKey } from '~/features/uses/context-key'
import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { endorsementWithdrawn, postEndorsed } from './endorsement-events'
import { canEndorse, canWithdrawEndorsement, ENDORSE_REFUSED, WITHDRAW_REFUSED } from './endorsement-rules'

/**
 * Says in one sentence why a leader stands behind a lesson or an experiment, and which objective it serves. Each leader
 * has one for a post: said again it changes, and the same again changes nothing. Its author is told the first time.
 * @throws NotFound when the viewer may not read it, Forbidden when they do not lead or wrote it.
 */
export async function endorsePost(
  viewer: Viewer,
  postId: string,
  { sentence, objective }: { sentence: string; objective: string },
) {
  return transaction(async (tx) => {
    const post = await reach(tx, viewer, postId)
    if (!canEndorse(viewer, post)) throw new Forbidden(ENDORSE_REFUSED)
    const key = { postId_byId: { postId, byId: viewer.id } }
    const before = await tx.endorsement.findUnique({ where: key })
    if (before?.sentence === sentence && before.objective === objective) return post

    const said = { sentence, objective, objectiveKey: objective && contextKey(objective) }
    await tx.endorsement.upsert({
      where: key,
      create: { postId, byId: viewer.id, at: now(), ...said },
      update: { ...said, editedAt: now() },
    })
    await record(tx, postEndorsed({ postId, byId: viewer.id, actorId: viewer.id }))
    if (!before) await tellAuthor(tx, viewer, post)
    return post
  })
}

/**
 * Takes an endorsement away. One that is not there leaves everything as it is.
 * @throws NotFound when the viewer may not read the post, Forbidden when it is not theirs and they do not keep order in
 * the space.
 */
export async function withdrawEndorsement(viewer: Viewer, postId: string, byId: string) {
  return transaction(async (tx) => {
    const post = await reach(tx, viewer, postId)
    if (!canWithdrawEndorsement(viewer, byId, post)) throw new Forbidden(WITHDRAW_REFUSED)
    const { count } = await tx.endorsement.deleteMany({ where: { postId, byId } })
    if (count === 0) return post
    await record(tx, endorsementWithdrawn({ postId, byId, actorId: viewer.id }))
    await record(tx, factWithdrawn({ fact: factOf(postId, byId) }))
    return post
  })
}

async function reach(tx: Tx, viewer: Viewer, id: string) {
  const post = await tx.post.findFirst({
    where: { id, kind: { not: 'question' }, ...visibleTo(viewer) },
    select: { id: true, slug: true, title: true, kind: true, authorId: true, spaceId: true },
  })
  if (!post) throw new NotFound()
  return { ...post, kind: post.kind as Kind }
}

function tellAuthor(tx: Tx, viewer: Viewer, post: Awaited<ReturnType<typeof reach>>) {
  const { id: postId, title, authorId } = post
  return record(
    tx,
    personTold({
      ...{ kind: 'endorsed', to: [authorId], actorId: viewer.id, mutable: true },
      ...{ fact: factOf(postId, viewer.id), thread: `endorsed:${postId}` },
      ...{ postId, title, page: `/posts/${postId}` },
    }),
  )
}

/** The name under which the author is told of it. */
function factOf(postId: string, byId: string): string {
  return `endorsed:${postId}:${byId}`
}
