import type { Viewer } from '~/features/accounts/viewer'
import { transaction } from '~/platform/db.server'
import { join, row, sql } from '~/platform/sql.server'
import { readAtFor } from './change-inbox.server'
import { markChanged } from './mark-changed.server'
import { ownInboxes } from './own-inboxes'

/**
 * Who opens a page has read what they were told about it, and about the pages above it: `/posts/x/a-title` reads the
 * notices of `/posts/x`. Looks before it writes, since most pages have nothing to be read.
 */
export async function readPage(viewer: Viewer, pathname: string): Promise<void> {
  const pages = pagesAbove(pathname)
  const unread = sql`select 1 from "Notice" where "userId" in (${join(ownInboxes(viewer))}) and state = 'unread'
    and page in (${join([...pages, ''])}) limit 1`
  if (!row(unread)) return
  await transaction(async (tx) => {
    for (const userId of ownInboxes(viewer))
      await tx.notice.updateMany({
        where: { userId, state: 'unread', page: { in: pages } },
        data: { state: 'read', joins: null, readAt: readAtFor(viewer, userId) },
      })
    await markChanged(tx, [viewer.id])
  })
}

function pagesAbove(pathname: string): string[] {
  const parts = pathname.split('/').filter(Boolean).slice(0, 6)
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`)
}
