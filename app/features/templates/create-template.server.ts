import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { templateCreated } from './template-events'
import type { NewTemplate } from './template-form'
import { templatePlace } from './template-place.server'
import { canKeepTemplates } from './template-rules'

/**
 * Makes a template; sent twice, it makes one.
 * @throws NotFound when the viewer writes no templates, Invalid on `name` or `topic`.
 */
export async function createTemplate(viewer: Viewer, wanted: NewTemplate): Promise<{ id: string }> {
  if (!canKeepTemplates(viewer)) throw new NotFound()
  const { id, kind, name, values } = wanted
  return transaction(async (tx) => {
    const made = await tx.postTemplate.findUnique({ where: { id }, select: { createdById: true } })
    if (made?.createdById === viewer.id) return { id }
    if (made) throw new NotFound()
    const { topicId } = await templatePlace(tx, wanted)
    const written = { createdById: viewer.id, createdAt: now(), values: JSON.stringify(values) }
    await tx.postTemplate.create({ data: { ...written, id, kind, name, topicId } })
    await record(tx, templateCreated({ templateId: id, actorId: viewer.id }))
    return { id }
  })
}
