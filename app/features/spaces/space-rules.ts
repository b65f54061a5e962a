import type { Viewer } from '~/features/accounts/viewer'

export const SEAT_ROLES = ['member', 'moderator'] as const
export type SeatRole = (typeof SEAT_ROLES)[number]

export const VISIBILITIES = ['open', 'private'] as const
export type Visibility = (typeof VISIBILITIES)[number]

type Who = Pick<Viewer, 'role' | 'spaceIds' | 'moderatedSpaceIds'>
type Space = { id: string }

/** Administrators make spaces and say what they are called, which is not the same as reading them. */
export function canManageSpaces(viewer: Pick<Viewer, 'role'>): boolean {
  return viewer.role === 'admin'
}

export function canReadSpace(viewer: Who, space: Space): boolean {
  return viewer.spaceIds.includes(space.id)
}

/** Whoever reads a space, and administrators, who then see its name and members and nothing else. */
export function canSeeSpace(viewer: Who, space: Space): boolean {
  return canReadSpace(viewer, space) || canManageSpaces(viewer)
}

export function canAddMembers(viewer: Who, space: Space): boolean {
  return canManageSpaces(viewer) || canChangeMembers(viewer, space)
}

/** Removing people and changing their role is for those inside: its moderators, and administrators who joined it. */
export function canChangeMembers(viewer: Who, space: Space): boolean {
  const keepsOrder = canManageSpaces(viewer) || viewer.moderatedSpaceIds.includes(space.id)
  return keepsOrder && canReadSpace(viewer, space)
}

/** What speaks against another visibility, as a sentence, or null. */
export function visibilityProblem(
  viewer: Who,
  space: Space & { visibility: string; isDefault: boolean },
  wanted: Visibility,
): string | null {
  if (wanted === space.visibility) return null
  if (wanted === 'private' && space.isDefault) {
    return 'This is the space that everybody begins in, so it stays open. Make another space for what is private.'
  }
  if (wanted === 'open' && !canReadSpace(viewer, space)) {
    return 'You do not read this space, so you cannot open it to everybody. Add yourself to its members first; they see that.'
  }
  return null
}

/** What speaks against a moderator's going or becoming a member, as a sentence, or null. */
export function farewellProblem(
  viewer: Pick<Viewer, 'role'>,
  seat: { visibility: string; role: string; otherModerators: number },
): string | null {
  const isLast = seat.visibility === 'private' && seat.role === 'moderator' && seat.otherModerators === 0
  if (!isLast || canManageSpaces(viewer)) return null
  return 'A private space needs a moderator. Make somebody else a moderator first, or ask an administrator.'
}
