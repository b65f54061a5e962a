import type { Viewer } from '~/features/accounts/viewer'

/** Whose notices stand in the viewer's inbox: their own, and those of the names they write under. */
export function ownInboxes({ id, pseudonyms }: Pick<Viewer, 'id' | 'pseudonyms'>): string[] {
  return [id, ...pseudonyms.map((pseudonym) => pseudonym.id)]
}
