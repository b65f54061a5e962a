import type { Role, Viewer } from './viewer'

export const ROLES = ['member', 'moderator', 'admin'] as const satisfies Role[]

/** How roles are called on a page, and what they may do. */
export const ROLE_NAMES: Record<Role, { name: string; may: string }> = {
  member: { name: 'Member', may: 'reads, asks, answers and writes' },
  moderator: { name: 'Moderator', may: 'keeps order in open spaces, approves topics, invites members' },
  admin: { name: 'Administrator', may: 'does all of that and runs the site' },
}

type Asker = Pick<Viewer, 'role'>

export function mayAdminister({ role }: Asker): boolean {
  return role === 'admin'
}

/** Whoever keeps order on the whole site. */
export function mayModerate({ role }: Asker): boolean {
  return role !== 'member'
}

export function mayInvite({ role }: Asker): boolean {
  return role !== 'member'
}

/** The roles that somebody may invite others to. */
export function rolesToInvite({ role }: Asker): readonly Role[] {
  if (role === 'admin') return ROLES
  return role === 'moderator' ? ['member'] : []
}
