import type { Viewer } from '~/features/accounts/viewer'
import { personTold } from '~/features/notifications/notice-events'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import type { SuggestedOn } from './reach-suggested.server'

interface Wanted {
  values: Record<string, string>
  revision: number
  why: string
}

/**
 * Keeps how the viewer would have a text, in the caller's transaction. Each has one open suggestion for it: a second one
 * takes the place of the first. Who decides about it is told once.
 * @throws Invalid on `form` when nothing would change
 */
export async function keepSuggestion(
  tx: Tx,
  viewer: Viewer,
  on: SuggestedOn,
  { values, revision, why }: Wanted,
): Promise<{ id: string }> {
  if (Object.keys(values).every((field) => values[field] === on.values[field]))
    throw new Invalid({ form: 'This is what it says already. Change something first.' })
  const open = `${on.id} ${viewer.id}`
  const said = { revision: Math.min(revision, on.revision), wanted: JSON.stringify(values), why, at: now() }
  const before = await tx.suggestion.findUnique({ where: { open }, select: { id: true } })
  if (before) {
    await tx.suggestion.update({ where: { id: before.id }, data: said })
    return before
  }
  const { postId, title, keepers } = on
  const [id, answerId] = [newId(), on.work === 'answers' ? on.id : null]
  await tx.suggestion.create({ data: { id, postId, answerId, byId: viewer.id, open, ...said } })
  const fact = `suggestion:${id}`
  await record(
    tx,
    personTold({
      ...{ kind: 'suggestion', actorId: viewer.id, fact, thread: `suggestion:${on.id}`, mutable: true },
      ...{ to: keepers, postId, title, page: `/suggestions/${id}`, path: `/suggestions/${id}` },
    }),
  )
  return { id }
}
