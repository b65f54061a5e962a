import { transaction } from '~/platform/db.server'
import { limit } from '~/platform/limits.server'
import { record } from '~/platform/outbox.server'
import { drawPicture, dropPicture, keepPicture } from '~/platform/pictures.server'
import { profileRevised } from './account-events'
import type { Viewer } from './viewer'

/**
 * Gives the viewer another picture, or none for null.
 * @throws Invalid for the field `picture`; TooMany, because drawing one takes work
 */
export async function changePicture(viewer: Viewer, uploaded: Uint8Array | null): Promise<void> {
  await limit(`picture ${viewer.id}`, { tries: 20, seconds: 60 * 60 })
  const picture = uploaded && (await drawPicture(uploaded))
  await transaction(async (tx) => {
    const { avatar: before } = await tx.user.findUniqueOrThrow({ where: { id: viewer.id } })
    // Files change inside the transaction: two people with the same picture share the file, and take turns here.
    if (picture) keepPicture(picture)
    await tx.user.update({ where: { id: viewer.id }, data: { avatar: picture?.hash ?? null } })
    const shared = before && (await tx.user.count({ where: { avatar: before } })) > 0
    if (before && !shared) dropPicture(before)
    await record(tx, profileRevised({ userId: viewer.id }))
  })
}
