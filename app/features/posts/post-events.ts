import { eventType } from '~/platform/event-type'

// Everything that changes what a post says, who may read it, or how it ranks.

interface AboutPost {
  postId: string
  actorId: string
}

export const postPublished = eventType<AboutPost>('post.published')
/** `revision` is the number of the text that was replaced. */
export const postRevised = eventType<AboutPost & { revision: number }>('post.revised')
export const postDeleted = eventType<AboutPost>('post.deleted')
export const postRestored = eventType<AboutPost>('post.restored')
/** It is in another space now: others may read it. */
export const postMoved = eventType<AboutPost & { fromSpaceId: string; toSpaceId: string }>('post.moved')
export const postVoted = eventType<AboutPost>('post.voted')
/** Many at once, from an import. */
export const postsImported = eventType<{ postIds: string[] }>('posts.imported')
