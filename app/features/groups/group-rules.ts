import type { Viewer } from '~/features/accounts/viewer'

/** Moderators and administrators keep groups; everybody sees who is in them. */
export function canKeepGroups(viewer: Pick<Viewer, 'role'>): boolean {
  return viewer.role !== 'member'
}
