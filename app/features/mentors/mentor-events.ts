import { eventType } from '~/platform/event-type'

/** Somebody offers to mentor, or changed their offer. `newTopicIds` are the topics they did not offer before. */
export const mentorOffered = eventType<{ mentorId: string; newTopicIds: string[] }>('mentor.offered')
/** They offer nothing any more. */
export const mentorWithdrew = eventType<{ mentorId: string }>('mentor.withdrew')
