import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { pauseChanged } from './mentorship-events'
import { reachRunning } from './reach-mentorship.server'

/**
 * Lets a mentorship rest, or takes it up again; either of the two may. Its place stays taken, and meetings stay agreed.
 * @throws NotFound unless it is a running mentorship of theirs.
 */
export async function pauseMentorship(viewer: Viewer, mentorshipId: string, paused: boolean): Promise<void> {
  await transaction(async (tx) => {
    const { mentorship, otherId } = await reachRunning(tx, viewer, mentorshipId)
    if (Boolean(mentorship.pause) === paused) return
    const at = now()
    if (paused) await tx.mentorshipPause.create({ data: { mentorshipId, byId: viewer.id, at } })
    else await tx.mentorshipPause.delete({ where: { mentorshipId } })
    const telling = { mentorshipId, personId: otherId, actorId: viewer.id, paused }
    await record(tx, pauseChanged(at, viewer.name, telling))
  })
}
