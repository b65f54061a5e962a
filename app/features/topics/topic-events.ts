import { eventType } from '~/platform/event-type'

interface AboutTopic {
  topicId: string
  actorId: string
}

export const topicProposed = eventType<AboutTopic>('topic.proposed')
export const topicApproved = eventType<AboutTopic>('topic.approved')
/** The topic is gone; only its name is left to tell. */
export const topicDeclined = eventType<AboutTopic & { name: string; proposedById: string | null }>(
  'topic.declined',
)
/** Many came along with imported posts, or have more names by now. */
export const topicsImported = eventType<{ topicIds: string[] }>('topic.imported')
/** Its name, address or synonyms may be others now, for every post that is about it. */
export const topicRevised = eventType<AboutTopic>('topic.revised')
