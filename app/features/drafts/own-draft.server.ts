import type { Viewer } from '~/features/accounts/viewer'
import { db } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import type { Draft } from './draft-view'
import { publishedAs } from './published-as.server'
import { viewOf } from './view-of.server'

/**
 * A draft of the viewer's, or where it was published.
 * @throws NotFound for everybody else's, whoever asks.
 */
export async function ownDraft(viewer: Viewer, id: string): Promise<Draft | { published: string }> {
  const stored = await db.draft.findUnique({ where: { userId_id: { userId: viewer.id, id } } })
  if (stored) return viewOf(stored)
  const published = await publishedAs(db, viewer, id)
  if (!published) throw new NotFound()
  return { published }
}
