import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { freeName } from './free-name.server'
import { fullHour, type Hand, momentIn } from './hand.server'
import { pseudonymHandle } from './pseudonym-handle'
import { keyMark, seal, tags, unseal } from './seal.server'

export const NOT_HERE = 'This space takes no anonymous posts. Untick the box to publish under your name.'

/**
 * As whom, and as of when, the viewer writes in a thread: by their own name, or (`anonymous`) under the one they have
 * there without giving theirs, or a new one.
 * @throws Invalid on `anonymous` where the thread's space does not allow it.
 */
export async function writerIn(
  tx: Tx,
  viewer: Viewer,
  { postId, anonymous }: { postId: string; anonymous: boolean },
): Promise<Hand> {
  if (!anonymous) return { id: viewer.id, at: now() }
  const post = await tx.post.findUniqueOrThrow({
    where: { id: postId },
    select: { spaceId: true, pseudonyms: { select: { name: true } } },
  })
  await requireAnonymous(tx, post.spaceId)
  const at = await momentIn(tx, postId)
  const { own, free } = await ownIn(tx, viewer.id, postId)
  if (own) return { id: own, at }
  const taken = post.pseudonyms.map(({ name }) => name)
  const begun = await beginName(tx, { at, taken })
  await sealName(tx, { viewer, postId, tag: free, ...begun })
  return { id: begun.id, at }
}

interface Thread {
  spaceId: string
  anonymous: boolean
  /** Writes the post that the thread is about. */
  create(hand: Hand): Promise<unknown>
}

/**
 * The same for the post that a thread begins with. `create` writes it, between the name and what seals whose it is.
 * @throws Invalid on `anonymous` where the space does not allow it.
 */
export async function writerOf(
  tx: Tx,
  viewer: Viewer,
  postId: string,
  { spaceId, anonymous, create }: Thread,
): Promise<Hand> {
  const hand = { id: viewer.id, at: now() }
  if (!anonymous) {
    await create(hand)
    return hand
  }
  await requireAnonymous(tx, spaceId)
  const at = fullHour()
  const { free } = await ownIn(tx, viewer.id, postId)
  const begun = await beginName(tx, { at, taken: [] })
  await create({ id: begun.id, at })
  await sealName(tx, { viewer, postId, tag: free, ...begun })
  return { id: begun.id, at }
}

/**
 * Who wrote something without their name in one thread begins another one with it, under the same words and as another
 * row: each name has one thread. Who it is stays sealed; without the key it stays the old name's. `create` writes the
 * post. Returns as whom it is written.
 */
export async function continueName(
  tx: Tx,
  { id: before, postId, at }: { id: string; postId: string; at: Date },
  create: (authorId: string) => Promise<unknown>,
): Promise<string> {
  const known = await tx.pseudonym.findUnique({ where: { id: before }, include: { sealed: true } })
  const personId = known?.sealed ? unseal(known.sealed.sealed, before) : null
  if (!known || !personId) {
    await create(before)
    return before
  }
  const { free } = await ownIn(tx, personId, postId)
  const id = newId()
  await tx.user.create({ data: { id, name: known.name, handle: pseudonymHandle(id), createdAt: at } })
  await create(id)
  await sealName(tx, { viewer: { id: personId }, id, name: known.name, postId, tag: free })
  return id
}

async function requireAnonymous(tx: Tx, spaceId: string): Promise<void> {
  const space = await tx.space.findUniqueOrThrow({ where: { id: spaceId }, select: { anonymous: true } })
  if (!space.anonymous) throw new Invalid({ anonymous: NOT_HERE })
}

/** Their pseudonym in the thread, or else the tag that their next one gets. */
async function ownIn(tx: Tx, personId: string, postId: string) {
  const SOME = 64
  for (let from = 0; ; from += SOME) {
    const some = tags(personId, from, SOME)
    const found = await tx.sealedAuthor.findMany({
      where: { tag: { in: some } },
      select: { pseudonymId: true, tag: true, pseudonym: { select: { postId: true } } },
    })
    const own = found.find(({ pseudonym }) => pseudonym.postId === postId)?.pseudonymId
    const used = new Set(found.map(({ tag }) => tag))
    const free = some.find((tag) => !used.has(tag)) ?? ''
    if (own || free) return { own, free }
  }
}

async function beginName(tx: Tx, { at, taken }: { at: Date; taken: string[] }) {
  const id = newId()
  const name = freeName(taken)
  await tx.user.create({ data: { id, name, handle: pseudonymHandle(id), createdAt: at } })
  return { id, name }
}

interface Named {
  viewer: Pick<Viewer, 'id'>
  id: string
  name: string
  postId: string
  tag: string
}

async function sealName(tx: Tx, { viewer, id, name, postId, tag }: Named): Promise<void> {
  await tx.pseudonym.create({ data: { id, postId, name } })
  const sealed = { tag, sealed: seal(viewer.id, id), keyMark: keyMark() }
  await tx.sealedAuthor.create({ data: { pseudonymId: id, ...sealed } })
}
