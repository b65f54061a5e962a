import type { Viewer } from '~/features/accounts/viewer'

/** Whether one may write without one's name here; 'ticked' where one did before, so that a slip does not tell. */
export type AnonymousOffer = 'none' | 'offered' | 'ticked'

export function anonymousOffer(
  { pseudonyms }: Pick<Viewer, 'pseudonyms'>,
  thread: { id: string; allowed: boolean },
): AnonymousOffer {
  if (!thread.allowed) return 'none'
  return pseudonyms.some(({ postId }) => postId === thread.id) ? 'ticked' : 'offered'
}
