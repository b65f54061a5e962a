import type { Viewer } from '~/features/accounts/viewer'
import { fullHour } from '~/features/anonymity/hand.server'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import type { InboxWanted } from './inbox-form'
import { markChanged } from './mark-changed.server'
import { ownInboxes } from './own-inboxes'

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
    const notice = await tx.notice.findFirst({ where: { id, userId: { in: ownInboxes(viewer) } } })
    if (!notice) throw new NotFound()
    const readAt = intent === 'unread' ? null : readAtFor(viewer, notice.userId)
    await tx.notice.update({ where: { id }, data: { ...CHANGES[intent], readAt } })
    await markChanged(tx, [viewer.id])
  })
}

/**
 * When somebody read something. Danger: what stands under a name without theirs must not get the same moment as what
 * stands under their own, or the two could be told to be one.
 */
export function readAtFor(viewer: Viewer, userId: string): Date {
  return userId === viewer.id ? now() : fullHour()
}

async function readAll(viewer: Viewer, until: number, kind?: string): Promise<void> {
  for (const userId of ownInboxes(viewer)) await readAllOf(viewer, userId, until, kind)
}

async function readAllOf(viewer: Viewer, userId: string, until: number, kind?: string): Promise<void> {
  const unread = { userId, state: 'unread', at: { lte: new Date(until) }, ...(kind && { kind }) }
  for (let left = true; left; ) {
    left = await transaction(async (tx) => {
      const some = await tx.notice.findMany({ where: unread, select: { id: true }, take: BATCH })
      await tx.notice.updateMany({
        where: { id: { in: some.map(({ id }) => id) } },
        data: { state: 'read', joins: null, readAt: readAtFor(viewer, userId) },
      })
      await markChanged(tx, [viewer.id])
      return some.length === BATCH
    })
  }
}
