import { mayAdminister } from '~/features/accounts/account-rules'
import type { Viewer } from '~/features/accounts/viewer'

type Asker = Pick<Viewer, 'id' | 'role'>

interface Person {
  id: string
  deactivated: boolean
}

interface Asked {
  userId: string
  askedById: string
}

/** Whether somebody may have another one's account deleted: an administrator, once its owner has left. */
export function mayDeleteAccountOf(viewer: Asker, person: Person): boolean {
  return mayAdminister(viewer) && person.id !== viewer.id && person.deactivated
}

/** What somebody asked for themselves is theirs to take back; what an administrator asked for is any administrator's. */
export function mayStopDeletion(viewer: Asker, { userId, askedById }: Asked): boolean {
  return userId === viewer.id || (mayAdminister(viewer) && askedById !== userId)
}

export const LEAVE_FIRST = 'Deactivate the account first: whoever is still here deletes their own.'
export const TOO_LATE = 'It is too late: the deletion has begun.'
