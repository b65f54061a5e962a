import type { LinkedPost } from '~/features/links/links-of.server'
import type { Status } from '~/features/posts/post-kinds'
import type { FrozenPlan } from './canonical-plan'
import type { Step } from './experiment-rules'
import type { Numbers } from './numbers'

/** What is known of an experiment beyond what its post says. Times are milliseconds since 1970. */
export interface ExperimentDetails {
  postId: string
  status: Status
  startsOn: number | null
  endsOn: number | null
  /** From the day on which it is to be decided. */
  due: boolean
  /** As it stands; locked, it has stood so since. */
  plan: FrozenPlan
  lock: Lock | null
  amendments: Amendment[]
  /** How it stands to earlier experiments, as was said before it started. */
  earlier: Earlier[]
  ending: { at: number; handle: string; name: string; reason: string } | null
  /** The newest entry counts; the others were corrected. */
  numbers: Entered[]
  /** What the viewer may do next. */
  steps: Step[]
}

export interface Lock {
  at: number
  handle: string
  name: string
  hash: string
  /** Brought from elsewhere, where it was locked. */
  imported: boolean
}

export type Earlier = Pick<LinkedPost, 'id' | 'slug' | 'title' | 'words' | 'note'>

export interface Amendment {
  id: string
  at: number
  handle: string
  name: string
  text: string
  why: string
}

export type Entered = Numbers & { id: string; at: number; name: string }
