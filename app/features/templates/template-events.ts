import { eventType } from '~/platform/event-type'

interface AboutTemplate {
  templateId: string
  actorId: string
}

export const templateCreated = eventType<AboutTemplate>('template.created')
export const templateRevised = eventType<AboutTemplate>('template.revised')
/** Only its name is left to tell. */
export const templateRemoved = eventType<AboutTemplate & { name: string }>('template.removed')
