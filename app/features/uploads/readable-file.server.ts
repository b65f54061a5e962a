import type { Prisma } from '#generated/prisma/client'
import type { Viewer } from '~/features/accounts/viewer'
import { visibleTo } from '~/features/posts/visible-posts.server'

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

/** The one rule of who may read a file: whoever brought it, and whoever may read a text that holds it. */
export function fileVisibleTo(viewer: Viewer): Prisma.StoredFileWhereInput {
  return { OR: [broughtBy(viewer), { holders: { some: heldReadably(viewer) } }] }
}
