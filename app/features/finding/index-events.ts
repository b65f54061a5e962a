import { eventType } from '~/platform/event-type'

/** Search knows from now on what these posts say. Recorded after it was told, so that whoever hears may search. */
export const postsFindable = eventType<{ postIds: string[] }>('posts.findable')
