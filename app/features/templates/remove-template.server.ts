import type { Viewer } from '~/features/accounts/viewer'
import { transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { templateRemoved } from './template-events'
import { canKeepTemplates } from './template-rules'

/**
 * Removes a template for good. Posts that began with it stay as they are.
 * @throws NotFound when there is none, or the viewer writes no templates.
 */
export async function removeTemplate(viewer: Viewer, id: string): Promise<void> {
  if (!canKeepTemplates(viewer)) throw new NotFound()
  await transaction(async (tx) => {
    const stored = await tx.postTemplate.findUnique({ where: { id }, select: { name: true } })
    if (!stored) throw new NotFound()
    await tx.postTemplate.delete({ where: { id } })
    await record(tx, templateRemoved({ templateId: id, actorId: viewer.id, name: stored.name }))
  })
}
