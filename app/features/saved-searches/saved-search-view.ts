import type { FoundPost } from '~/features/finding/search-view'
import type { Kind } from '~/features/posts/post-kinds'
import type { Alerts } from './alerts'

export interface SavedSearchLine {
  id: string
  name: string
  query: string
  owner: string
  own: boolean
  alerts: Alerts
  /** How many posts came since the viewer last looked. */
  fresh: number
}

export interface SavedSearchView {
  id: string
  name: string
  query: string
  owner: { handle: string; name: string }
  mayChange: boolean
  followers: number
  /** How often the viewer hears of it; null when they do not follow it. */
  alerts: Alerts | null
  /** What came since the viewer last looked, newest first. */
  fresh: NewPost[]
  posts: FoundPost[]
  total: number
}

export interface NewPost {
  id: string
  slug: string
  title: string
  kind: Kind
  at: number
}
