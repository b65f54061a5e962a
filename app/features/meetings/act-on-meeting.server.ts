import type { Viewer } from '~/features/accounts/viewer'
import type { MeetingAct } from './meeting-form'
import { moveMeeting } from './plan-meeting.server'
import { sayOutcome } from './say-outcome.server'
import { writeNotes } from './write-notes.server'

/** Does what a form on the page of a meeting asks for. Throws what the act throws. */
export function actOnMeeting(viewer: Viewer, id: string, act: MeetingAct): Promise<void> {
  if (act.intent === 'write') return writeNotes(viewer, id, act)
  if (act.intent === 'move') return moveMeeting(viewer, id, act)
  return sayOutcome(viewer, id, act)
}
