import type { z } from 'zod'
import { renderBodies } from '~/features/posts/render-body.server'
import { db, transaction } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { profileRevised } from './account-events'
import { requireFreeHandle } from './add-person.server'
import type { profileForm } from './profile-form'
import type { Viewer } from './viewer'

/**
 * Changes what the viewer says about themselves.
 * @throws Invalid when the handle has another owner
 */
export async function reviseProfile(viewer: Viewer, wanted: z.output<typeof profileForm>): Promise<void> {
  const [bioHtml = ''] = await renderBodies(db, [wanted.bio], [`bio-${viewer.id}`])
  await transaction(async (tx) => {
    await requireFreeHandle(tx, wanted.handle, viewer.id)
    await tx.user.update({ where: { id: viewer.id }, data: { ...wanted, bioHtml } })
    await record(tx, profileRevised({ userId: viewer.id }))
  })
}
