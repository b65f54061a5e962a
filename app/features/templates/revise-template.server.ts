import type { Viewer } from '~/features/accounts/viewer'
import { transaction } from '~/platform/db.server'
import { Conflict, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { templateRevised } from './template-events'
import type { TemplateWanted } from './template-form'
import { templatePlace } from './template-place.server'
import { canKeepTemplates } from './template-rules'

/**
 * Changes a template. Posts that began with it stay as they are.
 * @throws NotFound when there is none of this kind, or the viewer writes no templates.
 * @throws Conflict when somebody saved it meanwhile, Invalid on `name` or `topic`.
 */
export async function reviseTemplate(viewer: Viewer, id: string, wanted: TemplateWanted): Promise<void> {
  if (!canKeepTemplates(viewer)) throw new NotFound()
  const { kind, name, values, revision } = wanted
  await transaction(async (tx) => {
    const stored = await tx.postTemplate.findUnique({ where: { id, kind } })
    if (!stored) throw new NotFound()
    if (stored.revision !== revision)
      throw new Conflict('Somebody saved this template meanwhile. Look at both texts, then save again.', {
        ...(JSON.parse(stored.values) as Record<string, string>),
        revision: stored.revision,
      })
    const { topicId } = await templatePlace(tx, { ...wanted, id })
    const data = { name, topicId, values: JSON.stringify(values), revision: revision + 1 }
    await tx.postTemplate.update({ where: { id }, data })
    await record(tx, templateRevised({ templateId: id, actorId: viewer.id }))
  })
}
