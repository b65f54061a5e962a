export type Role = 'member' | 'moderator' | 'admin'

/** The person who asks, and what they may read. */
export interface Viewer {
  id: string
  handle: string
  name: string
  role: Role
  /** Content hash of the picture. */
  avatar: string | null
  timeZone: string
  /** Every space they may read: the open ones and those they are a member of. */
  spaceIds: string[]
  /** Spaces where they keep order. A site moderator keeps order in every open space. */
  moderatedSpaceIds: string[]
}
