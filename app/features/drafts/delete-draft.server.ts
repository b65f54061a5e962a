import type { Viewer } from '~/features/accounts/viewer'
import { transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'

/**
 * Deletes a draft for good.
 * @throws NotFound when the viewer has no such draft.
 */
export async function deleteDraft(viewer: Viewer, id: string): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.draft.deleteMany({ where: { userId: viewer.id, id } })
    if (count === 0) throw new NotFound()
  })
}
