import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { checkedIn } from './mentorship-events'
import type { CheckInStanding } from './mentorship-words'
import { reachRunning } from './reach-mentorship.server'

/**
 * Says how it goes, between meetings; the other one is told that something was said.
 * @throws NotFound unless it is a running mentorship of theirs.
 */
export async function checkIn(
  viewer: Viewer,
  mentorshipId: string,
  { standing, note }: { standing: CheckInStanding; note: string },
): Promise<void> {
  await transaction(async (tx) => {
    const { otherId } = await reachRunning(tx, viewer, mentorshipId)
    const id = newId()
    const word = { byId: viewer.id, standing, note, at: now() }
    await tx.mentorshipCheckIn.create({ data: { id, mentorshipId, ...word } })
    await record(tx, checkedIn(id, viewer.name, { mentorshipId, personId: otherId, actorId: viewer.id }))
  })
}
