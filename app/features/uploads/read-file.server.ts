import type { Viewer } from '~/features/accounts/viewer'
import { db } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { fileStore } from '~/platform/file-store.server'
import { fileAddress } from './file-address'
import { fileVisibleTo } from './readable-file.server'

/**
 * A file for whoever may read it, of a picture the one for sharper screens when that is wanted and there is one.
 * `bytes` reads it from the store, and is null when that has lost it.
 * @throws NotFound when there is none, or it is not for the viewer
 */
export async function fileToServe(viewer: Viewer, id: string, wanted: { sharp: boolean }) {
  const select = { name: true, type: true, width: true, hash: true, sharpHash: true }
  const file =
    (await db.storedFile.findFirst({ where: { id, ...fileVisibleTo(viewer) }, select })) ??
    ((await waitsForThem(viewer, id)) ? await db.storedFile.findUnique({ where: { id }, select }) : null)
  if (!file) throw new NotFound()
  const { name, type, width } = file
  const hash = (wanted.sharp && file.sharpHash) || file.hash
  return { name, type, isPicture: width !== null, hash, bytes: () => fileStore().get(hash) }
}

/** Whether it stands in something that the viewer is to read before others do. */
async function waitsForThem({ moderatedSpaceIds, spaceIds }: Viewer, id: string): Promise<boolean> {
  const spaceId = { in: moderatedSpaceIds.filter((space) => spaceIds.includes(space)) }
  const values = { contains: fileAddress({ id, name: '' }) }
  return (await db.heldWork.count({ where: { outcome: null, spaceId, values } })) > 0
}
