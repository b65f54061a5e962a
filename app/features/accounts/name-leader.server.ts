import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { mayAdminister } from './account-rules'
import type { Viewer } from './viewer'

/**
 * Names somebody a leader, or nobody in particular again. What they endorsed stays. What is so already changes nothing.
 * @throws NotFound
 */
export async function nameLeader(viewer: Viewer, personId: string, leads: boolean): Promise<void> {
  if (!mayAdminister(viewer)) throw new NotFound()
  await transaction(async (tx) => {
    const person = await tx.user.findUnique({ where: { id: personId }, select: { email: true } })
    // A name without an account leads nobody.
    if (!person?.email) throw new NotFound()
    if (!leads) await tx.leader.deleteMany({ where: { userId: personId } })
    else
      await tx.leader.upsert({
        where: { userId: personId },
        create: { userId: personId, byId: viewer.id, at: now() },
        update: {},
      })
  })
}
