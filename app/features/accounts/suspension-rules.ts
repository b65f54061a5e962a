import type { Role, Viewer } from './viewer'

export const MAX_DAYS = 366

type Person = { id: string; role: Role }

/** An administrator, for everybody else; a moderator of the site, for members. */
export function canSuspend(viewer: Pick<Viewer, 'id' | 'role'>, person: Person): boolean {
  if (person.id === viewer.id) return false
  return viewer.role === 'admin' || (viewer.role === 'moderator' && person.role === 'member')
}
export const SUSPEND_REFUSED =
  'Only an administrator can suspend a moderator or an administrator, and nobody can suspend themselves.'

/** The same people who could suspend them. */
export const canEndSuspension = canSuspend
