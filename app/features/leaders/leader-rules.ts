import type { Viewer } from '~/features/accounts/viewer'

/** Whoever leads somewhere: the whole site, by name, or a space. */
export function isLeader(viewer: Pick<Viewer, 'leads' | 'moderatedSpaceIds'>): boolean {
  return viewer.leads || viewer.moderatedSpaceIds.length > 0
}

/** Whoever leads the whole site leads in each space that they read, however private; a moderator in the space they keep order in. */
export function leadsIn(
  viewer: Pick<Viewer, 'leads' | 'spaceIds' | 'moderatedSpaceIds'>,
  spaceId: string,
): boolean {
  return viewer.spaceIds.includes(spaceId) && (viewer.leads || viewer.moderatedSpaceIds.includes(spaceId))
}
