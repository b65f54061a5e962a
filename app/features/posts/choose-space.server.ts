import type { Viewer } from '~/features/accounts/viewer'
import type { Tx } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'

/**
 * The space a post goes to: the wanted one, or the default when none is named.
 * @throws Invalid on `spaceId` when the viewer may not read it: whether it exists is not told.
 */
export async function chooseSpace(
  tx: Pick<Tx, 'space'>,
  viewer: Viewer,
  wanted: string | null,
): Promise<string> {
  const id =
    wanted ?? (await tx.space.findFirst({ where: { isDefault: true }, select: { id: true } }))?.id ?? ''
  if (!viewer.spaceIds.includes(id)) throw new Invalid({ spaceId: 'Choose one of the spaces you can read.' })
  return id
}
