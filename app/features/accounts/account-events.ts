import { eventType } from '~/platform/event-type'
import type { Role } from './viewer'

/** Somebody typed an address and asked for a link; nobody has looked yet whose it is. */
export const joinRequested = eventType<{ email: string }>('account.join-requested')
export const resetRequested = eventType<{ email: string }>('account.reset-requested')
export const personInvited = eventType<{ email: string; role: Role; inviterName: string }>('account.invited')

/** Their name, handle or picture may be others now, wherever they are shown. */
export const profileRevised = eventType<{ userId: string }>('account.profile-revised')

export const passwordChanged = eventType<{ userId: string }>('account.password-changed')
