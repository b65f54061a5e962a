import type { Prisma } from '#generated/prisma/client'
import type { Viewer } from '~/features/accounts/viewer'
import { moderatedBy, visibleTo } from '~/features/posts/visible-posts.server'

/** Files that the viewer brought, under their own name or another. */
export function broughtBy({ id, pseudonyms }: Viewer): Prisma.StoredFileWhereInput {
  return { ownerId: { in: [id, ...pseudonyms.map((pseudonym) => pseudonym.id)] } }
}

/** Texts that hold a file and that the viewer may read; `post` narrows down on which posts. */
export function heldReadably(viewer: Viewer, post: Prisma.PostWhereInput = {}): Prisma.FileHolderWhereInput {
  const there = { AND: [visibleTo(viewer), post] }
  const answer = { deletion: null, post: there }
  return {
    OR: [
      { post: there },
      { answer },
      { comment: { deletion: null, post: there, OR: [{ answerId: null }, { answer }] } },
    ],
  }
}

/** Texts that hold a file, out of sight or not, in a space where the viewer keeps order and so judges them. */
function heldUnderTheirEyes(viewer: Viewer): Prisma.FileHolderWhereInput {
  const post = moderatedBy(viewer)
  return { OR: [{ post }, { answer: { post } }, { comment: { post } }] }
}

/**
 * The one rule of who may read a file: whoever brought it, whoever may read a text that holds it, and whoever keeps
 * order where that text is.
 */
export function fileVisibleTo(viewer: Viewer): Prisma.StoredFileWhereInput {
  const held = { OR: [heldReadably(viewer), heldUnderTheirEyes(viewer)] }
  return { OR: [broughtBy(viewer), { holders: { some: held } }] }
}
