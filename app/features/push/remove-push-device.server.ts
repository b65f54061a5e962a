import type { Viewer } from '~/features/accounts/viewer'
import { transaction } from '~/platform/db.server'

/** Shows no notices on a device any more. Nothing happens for one that is gone, or somebody else's. */
export async function removePushDevice(viewer: Viewer, id: string): Promise<void> {
  await transaction((tx) => tx.pushDevice.deleteMany({ where: { id, session: { userId: viewer.id } } }))
}
