import { eventType } from '~/platform/event-type'
import type { LinkType } from './link-types'

interface AboutLink {
  fromId: string
  toId: string
  linkType: LinkType
  actorId: string
}

export const postsLinked = eventType<AboutLink>('posts.linked')
export const postsUnlinked = eventType<AboutLink>('posts.unlinked')
