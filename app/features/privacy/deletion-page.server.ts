import type { Viewer } from '~/features/accounts/viewer'
import { db } from '~/platform/db.server'
import { mayDeleteAccountOf, mayStopDeletion } from './deletion-rules'

/** When the viewer's own account is to be deleted, or null. */
export async function ownDeletion({ id }: Viewer): Promise<{ dueAt: Date } | null> {
  return db.erasure.findUnique({ where: { userId: id }, select: { dueAt: true } })
}

/** What an administrator can do about the deletion of somebody's account. */
export async function deletionOf(viewer: Viewer, person: { id: string; deactivatedAt: unknown }) {
  const erasure = await db.erasure.findUnique({ where: { userId: person.id } })
  const known = { id: person.id, deactivated: person.deactivatedAt !== null }
  return {
    dueAt: erasure?.dueAt ?? null,
    isTheirs: erasure?.askedById === person.id,
    mayAsk: erasure === null && mayDeleteAccountOf(viewer, known),
    mayStop: erasure?.step === 'waiting' && mayStopDeletion(viewer, erasure),
  }
}

export type DeletionOf = Awaited<ReturnType<typeof deletionOf>>
