import type { Viewer } from '~/features/accounts/viewer'
import { addStep, doStep, removeStep } from './change-steps.server'
import { checkIn } from './check-in.server'
import { chooseMentor } from './choose-mentor.server'
import type { MentorshipAct } from './mentorship-form'
import { pauseMentorship } from './pause-mentorship.server'
import { withdrawRequest } from './withdraw-request.server'

/** Does what a form on the page of a mentorship asks for. Throws what the act throws. */
export function actOnMentorship(viewer: Viewer, id: string, act: MentorshipAct): Promise<void> {
  switch (act.intent) {
    case 'ask':
      return chooseMentor(viewer, id, act.mentor)
    case 'withdraw':
      return withdrawRequest(viewer, id)
    case 'add-step':
      return addStep(viewer, id, act.text)
    case 'do-step':
      return doStep(viewer, id, act.step, act.done === '1')
    case 'remove-step':
      return removeStep(viewer, id, act.step)
    case 'check-in':
      return checkIn(viewer, id, act)
    case 'pause':
      return pauseMentorship(viewer, id, act.paused === '1')
  }
}
