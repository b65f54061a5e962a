import type { z } from 'zod'
import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, Invalid } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { groupCreated } from './group-events'
import type { groupForm } from './group-form'
import { canKeepGroups } from './group-rules'

/**
 * Makes a group of people who are mentioned together, without anybody in it.
 * @throws Forbidden when the viewer keeps no groups, Invalid on `handle` when a person or a group is called so.
 */
export async function createGroup(viewer: Viewer, wanted: z.output<typeof groupForm>): Promise<void> {
  if (!canKeepGroups(viewer)) throw new Forbidden('Ask a moderator to make a group.')
  const { handle } = wanted
  await transaction(async (tx) => {
    const person = await tx.user.count({ where: { handle } })
    const group = await tx.personGroup.count({ where: { handle } })
    if (person + group > 0)
      throw new Invalid({ handle: `@${handle} is the name of somebody already. Choose another.` })
    const id = newId()
    await tx.personGroup.create({ data: { ...wanted, id, createdById: viewer.id, createdAt: now() } })
    await record(tx, groupCreated({ groupId: id, actorId: viewer.id }))
  })
}
