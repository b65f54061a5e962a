export type Role = 'member' | 'moderator' | 'admin'

/** The person who asks, and what they may read. */
export interface Viewer {
  id: string
  handle: string
  name: string
  role: Role
  /** Administrators, moderators of the site, and whoever an administrator named a leader. */
  leads: boolean
  /** Content hash of the picture. */
  avatar: string | null
  timeZone: string
  /** Every space they may read: the open ones and those they are a member of. */
  spaceIds: string[]
  /** Spaces where they keep order. A site moderator keeps order in every open space. */
  moderatedSpaceIds: string[]
  /** The names under which they write without giving their own, each in one thread. */
  pseudonyms: { id: string; postId: string }[]
}
