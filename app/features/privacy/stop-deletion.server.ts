import type { Viewer } from '~/features/accounts/viewer'
import { audit } from '~/platform/audit.server'
import { transaction } from '~/platform/db.server'
import { Invalid, NotFound } from '~/platform/errors'
import { mayStopDeletion, TOO_LATE } from './deletion-rules'

/**
 * Takes back that an account is to be deleted. Nothing happens where that was not asked for.
 * @throws NotFound when it is not theirs to take back, Invalid on `form` once it has begun
 */
export async function stopDeletion(viewer: Viewer, personId: string): Promise<void> {
  await transaction(async (tx) => {
    const erasure = await tx.erasure.findUnique({ where: { userId: personId } })
    if (!erasure) {
      if (personId !== viewer.id && viewer.role !== 'admin') throw new NotFound()
      return
    }
    if (!mayStopDeletion(viewer, erasure)) throw new NotFound()
    if (erasure.step !== 'waiting') throw new Invalid({ form: TOO_LATE })
    await tx.erasure.delete({ where: { userId: personId } })
    if (personId === viewer.id) return
    const subject = `person:${personId}`
    await audit(tx, { byId: viewer.id, what: 'person.deletion-stopped', subject, why: '' })
  })
}
