import type { Viewer } from '~/features/accounts/viewer'
import { type Hand, handOn } from '~/features/anonymity/hand.server'
import { postIdIn } from '~/features/links/link-form'
import { recordActOnAnother } from '~/features/moderation/record-act.server'
import { personTold } from '~/features/notifications/notice-events'
import { type Tx, transaction } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { carryFollowers } from './carry-followers.server'
import { closedAsDuplicate } from './duplicate-events'
import { readableByAll } from './duplicate-rules'
import { factOfClosing, factOfLeading } from './duplicate-words'
import { type Reached, reachDuplicate, readable } from './reach-duplicate.server'

const NOT_FOUND = 'No question that you can read has this address. Copy it from the other question’s page.'

/**
 * Closes a question as a duplicate of another one, named by its address or id; if that was closed itself, of where it
 * leads. Its followers follow the original from then on, and both authors are told. The same again changes nothing.
 * @throws NotFound when the viewer may not read it; Forbidden when it is no question or not theirs to close; Invalid on
 * `to` when the other one cannot be read by all who read this one, is no question, is this one or leads here, and on
 * `form` when it is closed already.
 */
export async function closeAsDuplicate(viewer: Viewer, postId: string, to: string) {
  return transaction(async (tx) => {
    const post = await reachDuplicate(tx, viewer, postId)
    const original = await originalAt(tx, viewer, post, to)
    if (post.closedInto?.originalId === original.id) return post
    if (post.closedInto)
      throw new Invalid({ form: 'It is closed already. Open it again first, to close it into another one.' })

    const hand = await handOn(tx, viewer, { authorId: post.authorId, postId })
    const closureId = newId()
    await tx.duplicateClosure.create({
      data: { id: closureId, postId, originalId: original.id, byId: hand.id, at: hand.at },
    })
    await carryFollowers(tx, { closureId, from: postId, to: original.id, at: hand.at })
    const about = { postId, originalId: original.id, actorId: hand.id }
    await record(tx, closedAsDuplicate(about), hand.at)
    // Its author is told below, with where it goes on.
    const act = { act: 'closed-as-duplicate', before: 'open', after: `post:${original.id}`, why: '' }
    await recordActOnAnother(tx, viewer, { ...post, subject: `post:${postId}`, postId }, act)
    await tellBoth(tx, hand, { closureId, post, original })
    return post
  })
}

/**
 * The end of what the address leads to.
 * @throws Invalid on `to` when it leads nowhere, here, to no question, or where not everybody could follow.
 */
export async function originalAt(tx: Tx, viewer: Viewer, post: Reached, to: string) {
  let original = await readable(tx, viewer, postIdIn(to) ?? '')
  if (original?.id === post.id)
    throw new Invalid({ to: 'That is this question itself. Paste the address of the other one.' })
  while (original?.closedInto && original.id !== post.id)
    original = await readable(tx, viewer, original.closedInto.originalId)
  if (!original) throw new Invalid({ to: NOT_FOUND })
  if (original.id === post.id)
    throw new Invalid({ to: 'That one was closed as a duplicate of this one. Open it again first.' })
  if (original.kind !== 'question')
    throw new Invalid({
      to: 'Only a question can be the original of a question. If this one answers it, answer with a link to it.',
    })
  if (!readableByAll(post, original))
    throw new Invalid({ to: 'Not everybody who reads this question can read that one. Choose an open one.' })
  return original
}

type Both = { closureId: string; post: Reached; original: { id: string; title: string; authorId: string } }

/** Each author once; one who asked both is told of the one that was closed. */
async function tellBoth(tx: Tx, hand: Hand, { closureId, post, original }: Both): Promise<void> {
  const tell = (told: Parameters<typeof personTold>[0]) => record(tx, personTold(told), hand.at)
  const closing = factOfClosing(closureId)
  await tell({
    ...{ kind: 'closed-as-duplicate', to: [post.authorId], actorId: hand.id, fact: closing, thread: closing },
    ...{ postId: post.id, title: post.title, page: `/posts/${post.id}` },
  })
  if (original.authorId === post.authorId) return
  const leading = factOfLeading(closureId)
  await tell({
    ...{ kind: 'led-here', to: [original.authorId], actorId: hand.id, fact: leading },
    ...{ thread: `led-here:${original.id}`, mutable: true },
    ...{ postId: original.id, title: original.title, page: `/posts/${original.id}` },
  })
}
