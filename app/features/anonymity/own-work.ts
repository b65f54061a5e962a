import type { Viewer } from '~/features/accounts/viewer'

/** The viewer, with the names they write under besides their own. */
export type Author = Pick<Viewer, 'id'> & Partial<Pick<Viewer, 'pseudonyms'>>

/** Whether the viewer wrote it, under their own name or another. */
export function isOwn(viewer: Author, authorId: string): boolean {
  return authorId === viewer.id || isOwnPseudonym(viewer, authorId)
}

/** Under which id the viewer follows a post: where they wrote without their name, following is that name's too. */
export function followerIn({ id, pseudonyms = [] }: Author, postId: string): string {
  return pseudonyms.find((pseudonym) => pseudonym.postId === postId)?.id ?? id
}

/** Whether this is a name under which the viewer writes without giving their own. */
export function isOwnPseudonym({ pseudonyms = [] }: Author, id: string): boolean {
  return pseudonyms.some((pseudonym) => pseudonym.id === id)
}
