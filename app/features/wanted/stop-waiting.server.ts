import type { Viewer } from '~/features/accounts/viewer'
import { transaction } from '~/platform/db.server'

/** Forgets that the viewer asked. Nothing happens when they did not. */
export async function stopWaiting(viewer: Viewer, gapId: string): Promise<void> {
  await transaction((tx) => tx.gapAsk.deleteMany({ where: { gapId, userId: viewer.id } }))
}
