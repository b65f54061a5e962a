import type { Prisma } from '#generated/prisma/client'
import type { Viewer } from '~/features/accounts/viewer'
import { handOn } from '~/features/anonymity/hand.server'
import type { Tx } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { holdPostFiles } from './hold-post-files.server'
import { postRevised } from './post-events'
import type { PostValues } from './post-values'

/** A post as `reachPost` gives it. */
interface Standing {
  id: string
  authorId: string
  revision: number
  values: PostValues
}

/** What is kept of an edit besides the text before it. */
export interface Trail {
  why?: string
  /** The number of the older text that comes back. */
  restores?: number
  suggestedById?: string
}

/**
 * Changes what a post says, in the caller's transaction: the text before stays as a revision, forms that were opened
 * before it are told, and whoever listens to edits hears of it.
 */
export async function keepRevision(
  tx: Tx,
  viewer: Viewer,
  { id, authorId, revision, values }: Standing,
  change: Prisma.PostUpdateInput | Prisma.PostUncheckedUpdateInput,
  trail: Trail = {},
): Promise<void> {
  const hand = await handOn(tx, viewer, { authorId, postId: id })
  const { id: byId, at } = hand
  const snapshot = JSON.stringify(values)
  await tx.revision.create({
    data: { id: newId(), postId: id, number: revision, snapshot, byId, at, ...trail },
  })
  await tx.post.update({ where: { id }, data: { ...change, editedAt: at, revision: revision + 1 } })
  await holdPostFiles(tx, { viewer, hand }, id, change)
  await record(tx, postRevised({ postId: id, actorId: byId, revision }), at)
}
