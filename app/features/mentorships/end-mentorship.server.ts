import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { endingTold, mentorshipEnded } from './mentorship-events'
import type { EndingWanted } from './mentorship-form'
import { reachRunning } from './reach-mentorship.server'

/**
 * Ends a mentorship, with what the two look back on; either of them may, and nobody has to agree. The mentor's place is
 * free again.
 * @throws NotFound unless it is a running mentorship of theirs.
 */
export async function endMentorship(
  viewer: Viewer,
  mentorshipId: string,
  wanted: EndingWanted,
): Promise<void> {
  await transaction(async (tx) => {
    const { otherId } = await reachRunning(tx, viewer, mentorshipId)
    await tx.mentorshipEnding.create({ data: { mentorshipId, byId: viewer.id, at: now(), ...wanted } })
    await tx.mentorshipPause.deleteMany({ where: { mentorshipId } })
    await tx.menteeSeat.deleteMany({ where: { mentorshipId } })
    await record(tx, mentorshipEnded({ mentorshipId, actorId: viewer.id }))
    await record(tx, endingTold(viewer.name, { mentorshipId, personId: otherId, actorId: viewer.id }))
  })
}
