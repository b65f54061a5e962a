import { eventType } from '~/platform/event-type'

interface AboutEndorsement {
  postId: string
  /** Who stands behind it. */
  byId: string
  actorId: string
}

/** A leader stands behind a post, or says so in other words. */
export const postEndorsed = eventType<AboutEndorsement>('post.endorsed')
export const endorsementWithdrawn = eventType<AboutEndorsement>('post.endorsement-withdrawn')
