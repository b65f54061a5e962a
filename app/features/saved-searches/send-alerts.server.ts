import { loadViewer } from '~/features/accounts/viewer.server'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { rows, sql } from '~/platform/sql.server'
import { savedSearchMatched } from './saved-search-events'

const DAY_MS = 86_400_000
const AT_A_TIME = 200
/** Nobody reads on; the page of the search has all of them. */
const MOST_POSTS = 50

interface Due {
  searchId: string
  userId: string
  alerts: 'now' | 'daily' | 'weekly'
  at: number
}

/**
 * Tells those who want to hear once a day or once a week of what their saved searches found since. What they may not
 * read any more, and what is gone, is left out. Called every hour.
 */
export async function sendAlerts(): Promise<void> {
  for (let after = ''; ; ) {
    const due = dueAfter(after)
    for (const follow of due) await alert(follow)
    const last = due.at(-1)
    if (!last) return
    after = `${last.userId}${last.searchId}`
  }
}

function dueAfter(after: string): Due[] {
  const time = now().getTime()
  return rows<Due>(sql`
    select f."searchId", f."userId", f.alerts from "SearchFollow" f
    where (f.alerts = 'now' or (f.alerts = 'daily' and f."alertedAt" <= ${time - DAY_MS})
        or (f.alerts = 'weekly' and f."alertedAt" <= ${time - 7 * DAY_MS}))
      and f."userId" || f."searchId" > ${after}
      and exists (select 1 from "SearchMatch" m where m."searchId" = f."searchId" and m."userId" = f."userId"
        and m."alertedAt" is null)
    order by f."userId" || f."searchId" limit ${AT_A_TIME}`)
}

async function alert({ searchId, userId, alerts }: Due): Promise<void> {
  const viewer = loadViewer(userId)
  if (!viewer) return
  const found = rows<{ id: string; told: number }>(sql`
    select p.id, exists (select 1 from "SearchMatch" o where o."userId" = m."userId" and o."postId" = m."postId"
      and o."alertedAt" is not null) told
    from "SearchMatch" m join "Post" p on p.id = m."postId"
    where m."searchId" = ${searchId} and m."userId" = ${userId} and m."alertedAt" is null and ${visibleToSql(viewer)}
    order by m.at desc, p.id`)
  const postIds = found.filter(({ told }) => !told).map(({ id }) => id)
  if (found.length === 0) return
  await transaction(async (tx) => {
    const pending = { searchId, userId, alertedAt: null, postId: { in: found.map(({ id }) => id) } }
    // Another process may have told them meanwhile.
    const { count } = await tx.searchMatch.updateMany({ where: pending, data: { alertedAt: now() } })
    if (count === 0 || postIds.length === 0) return
    await tx.searchFollow.updateMany({ where: { searchId, userId }, data: { alertedAt: now() } })
    const round = newId()
    // The newest last: an inbox draws what comes later above.
    for (const postId of postIds.slice(0, MOST_POSTS).reverse())
      await record(tx, savedSearchMatched({ userId, searchId, postId, alerts, round }))
  })
}
