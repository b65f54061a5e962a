import { eventType } from '~/platform/event-type'

interface AboutGroup {
  groupId: string
  actorId: string
}

export const groupCreated = eventType<AboutGroup>('group.created')
export const groupChanged = eventType<AboutGroup & { personId: string; joined: boolean }>('group.changed')
export const groupDeleted = eventType<AboutGroup>('group.deleted')
