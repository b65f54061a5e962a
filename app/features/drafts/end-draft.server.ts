import type { Viewer } from '~/features/accounts/viewer'
import type { Tx } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import type { DraftMark } from './draft-form'

/**
 * Ends the draft that is being published, in the transaction that publishes it. A text that another window saved, and
 * that this one has not seen, stays: as a draft of its own.
 */
export async function endDraft(
  tx: Tx,
  viewer: Viewer,
  { submissionKey: id, draftRevision, draftWriter }: DraftMark & { submissionKey?: string },
): Promise<void> {
  if (!id) return
  const where = { userId_id: { userId: viewer.id, id } }
  const stored = await tx.draft.findUnique({ where, select: { revision: true, writer: true } })
  if (!stored) return
  const isSeen = stored.revision === draftRevision || (draftWriter && stored.writer === draftWriter)
  if (isSeen) await tx.draft.delete({ where })
  else await tx.draft.update({ where, data: { id: newId() } })
}
