import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import type { InboxWanted } from './inbox-form'
import { markChanged } from './mark-changed.server'

/** Lines changed in one transaction; a year's worth of them must not keep others from writing. */
const BATCH = 2000

const CHANGES = {
  archive: { state: 'archived', joins: null },
  restore: { state: 'read' },
  read: { state: 'read', joins: null },
  // What happens next begins a line of its own: this one may have been followed by another since.
  unread: { state: 'unread', joins: null },
}

/**
 * Reads, archives or brings back a line of the viewer's inbox, or reads all of them.
 * @throws NotFound when the line is not in their inbox.
 */
export async function changeInbox(viewer: Viewer, wanted: InboxWanted): Promise<void> {
  if (wanted.intent === 'read-all') return readAll(viewer, wanted.until, wanted.kind)
  const { notice: id, intent } = wanted
  await transaction(async (tx) => {
    const changed = await tx.notice.updateMany({
      where: { id, userId: viewer.id },
      data: { ...CHANGES[intent], readAt: intent === 'unread' ? null : now() },
    })
    if (changed.count === 0) throw new NotFound()
    await markChanged(tx, [viewer.id])
  })
}

async function readAll(viewer: Viewer, until: number, kind?: string): Promise<void> {
  const unread = { userId: viewer.id, state: 'unread', at: { lte: new Date(until) }, ...(kind && { kind }) }
  for (let left = true; left; ) {
    left = await transaction(async (tx) => {
      const some = await tx.notice.findMany({ where: unread, select: { id: true }, take: BATCH })
      await tx.notice.updateMany({
        where: { id: { in: some.map(({ id }) => id) } },
        data: { state: 'read', joins: null, readAt: now() },
      })
      await markChanged(tx, [viewer.id])
      return some.length === BATCH
    })
  }
}
