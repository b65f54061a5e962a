import type { Viewer } from '~/features/accounts/viewer'
import type { Author } from '~/features/anonymity/own-work'
import type { Status } from '~/features/posts/post-kinds'
import { canRevise } from '~/features/posts/post-rules'

type Person = Author & Pick<Viewer, 'moderatedSpaceIds'>
type Written = { authorId: string; spaceId: string }

/** Whoever may edit it: its author, and who keeps order in the space. */
export const canRun: (viewer: Person, post: Written) => boolean = canRevise
export const RUN_REFUSED =
  'Only its author or a moderator of the space can start, amend or end this experiment. Say in a comment what you know.'

/** What can happen to an experiment next. */
export type Step = 'start' | 'amend' | 'conclude' | 'abandon' | 'count'

/** The steps that are open as it stands. Amending is for a locked plan: without one the ordinary form edits it. */
export function openSteps({ status, locked }: { status: Status; locked: boolean }): Step[] {
  switch (status) {
    case 'planned':
      return ['start', 'abandon']
    case 'running':
      return locked ? ['conclude', 'amend', 'abandon'] : ['conclude', 'abandon']
    case 'concluded':
      return ['count']
    case 'abandoned':
      return []
  }
}

const NOT_OPEN: Record<Step, string> = {
  start: 'Only a planned experiment can be started.',
  amend: 'Only a running experiment with a locked plan can be amended.',
  conclude: 'Only a running experiment can be concluded. Start it first.',
  abandon: 'It has come to its end already.',
  count: 'Numbers are entered with the conclusion; they can be corrected afterwards.',
}

/** Why a step is not open. */
export function notOpen(step: Step): string {
  return NOT_OPEN[step]
}

const DAY = 86_400_000

/** From the day on which it is to be decided. Days are at midnight UTC. */
export function isDue({ status, endsOn }: { status: Status; endsOn: number | null }, now: number): boolean {
  return status === 'running' && endsOn !== null && endsOn <= now
}

/** The day has passed without a decision. */
export function overdueBefore(now: number): number {
  return now - DAY
}
