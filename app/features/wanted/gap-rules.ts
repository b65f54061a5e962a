/** So many people have to have asked before anybody else is shown that somebody did. */
export const LEAST_PEOPLE = 3

interface Asker {
  id: string
  role: 'member' | 'moderator' | 'admin'
}

/** Whoever said it, and those who keep order. */
export function mayReleaseClaim(viewer: Asker, claim: { userId: string }): boolean {
  return claim.userId === viewer.id || viewer.role !== 'member'
}
