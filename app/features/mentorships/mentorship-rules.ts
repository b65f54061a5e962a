/** How long a mentor has to answer before the next choice is asked. */
export const ANSWER_DAYS = 3
export const MAX_CHOICES = 5
export const MAX_STEPS = 30
/** Goals of one person that look for a mentor at the same time. */
export const MAX_SEARCHES = 3

/** How the viewer stands to a mentorship: its mentee, its mentor, or a mentor who is asked right now. */
export type Standing = 'mentee' | 'mentor' | 'asked'

/** 'looking': a goal without a mentor. */
export type Phase = 'looking' | 'running' | 'paused' | 'ended'

export function phaseOf(it: { acceptedAt: unknown; pause: unknown; ending: unknown }): Phase {
  if (it.ending) return 'ended'
  if (!it.acceptedAt) return 'looking'
  return it.pause ? 'paused' : 'running'
}
