import type { Viewer } from '~/features/accounts/viewer'

/** Moderators and administrators write templates; everybody begins with them. */
export function canKeepTemplates(viewer: Pick<Viewer, 'role'>): boolean {
  return viewer.role !== 'member'
}
