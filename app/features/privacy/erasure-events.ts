import { eventType } from '~/platform/event-type'

/** Somebody wants their own account deleted, which is done on that day unless they take it back. */
export const deletionAsked = eventType<{ userId: string; dueAt: number }>('privacy.deletion-asked')
