import type { Viewer } from '~/features/accounts/viewer'
import { transaction } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { mentorWithdrew } from './mentor-events'

/**
 * Offers nothing any more: the office hours go with it, and whoever listens sees to what was asked and booked.
 * Mentorships under way go on until one of the two ends them.
 */
export async function withdrawOffer(viewer: Viewer): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.mentor.deleteMany({ where: { userId: viewer.id } })
    if (count > 0) await record(tx, mentorWithdrew({ mentorId: viewer.id }))
  })
}
