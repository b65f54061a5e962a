import type { Viewer } from '~/features/accounts/viewer'
import { transaction } from '~/platform/db.server'
import { Conflict } from '~/platform/errors'
import type { MeetingAct } from './meeting-form'
import { reachMeeting } from './reach-meeting.server'

/**
 * Writes the agenda and the notes that the two share. Nobody is told: they are written while both look at them.
 * @throws NotFound; Conflict when the other one saved since this text was opened.
 */
export async function writeNotes(
  viewer: Viewer,
  id: string,
  wanted: Extract<MeetingAct, { intent: 'write' }>,
): Promise<void> {
  const { agenda, notes, revision } = wanted
  await transaction(async (tx) => {
    const { meeting } = await reachMeeting(tx, viewer, id)
    if (meeting.agenda === agenda && meeting.notes === notes) return
    if (meeting.revision !== revision) {
      const theirs = { agenda: meeting.agenda, notes: meeting.notes, revision: String(meeting.revision) }
      throw new Conflict(
        'The other one has saved since you opened this. Yours is below; theirs is beside it.',
        theirs,
      )
    }
    await tx.meeting.update({ where: { id }, data: { agenda, notes, revision: { increment: 1 } } })
  })
}
