import { eventType } from '~/platform/event-type'
import type { Role } from './viewer'

/** Somebody typed an address and asked for a link; nobody has looked yet whose it is. */
export const joinRequested = eventType<{ email: string }>('account.join-requested')
export const resetRequested = eventType<{ email: string }>('account.reset-requested')
export const personInvited = eventType<{ email: string; role: Role; inviterName: string }>('account.invited')

/** Their name, handle or picture may be others now, wherever they are shown. */
export const profileRevised = eventType<{ userId: string }>('account.profile-revised')

/** They have an account, or have access again, or have none any more. */
export const personJoined = eventType<{ userId: string }>('account.joined')
export const personReactivated = eventType<{ userId: string }>('account.reactivated')
export const personDeactivated = eventType<{ userId: string }>('account.deactivated')
/** They are kept out until a day, or let in before it. */
export const personSuspended = eventType<{ suspensionId: string; userId: string }>('account.suspended')
export const suspensionEnded = eventType<{ suspensionId: string; userId: string }>('account.suspension-ended')
/** Many came along with imported posts, or are called otherwise by now. Nobody is to be greeted. */
export const peopleImported = eventType<{ userIds: string[] }>('account.people-imported')

/** Posts in which somebody whose account was deleted had a part, or was named, are told otherwise now. */
export const workHandedOn = eventType<{ postIds: string[] }>('account.work-handed-on')

export const passwordChanged = eventType<{ userId: string }>('account.password-changed')
