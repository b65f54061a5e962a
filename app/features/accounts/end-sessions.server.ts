import { transaction } from '~/platform/db.server'
import type { Viewer } from './viewer'

/** Signs the viewer out on one device. Nothing happens for a session that is gone, or somebody else's. */
export async function endOneSession(viewer: Viewer, id: string): Promise<void> {
  await transaction((tx) => tx.session.deleteMany({ where: { id, userId: viewer.id } }))
}

/** Signs the viewer out on every device, this one included. */
export async function signOutEverywhere(viewer: Viewer): Promise<void> {
  await transaction((tx) => tx.session.deleteMany({ where: { userId: viewer.id } }))
}
