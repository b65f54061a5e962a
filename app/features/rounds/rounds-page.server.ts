import type { Viewer } from '~/features/accounts/viewer'
import { leadsIn } from '~/features/leaders/leader-rules'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { join, rows, sql } from '~/platform/sql.server'
import { leaderPost } from './leader-post.server'
import { monthOf } from './months'
import type { RoundLine, RoundToOpen } from './rounds-view'

const MOST = 60

/** The rounds of the spaces that the viewer reads, the newest first, and those they may open as leaders. */
export async function roundsPage(viewer: Viewer): Promise<{ rounds: RoundLine[]; toOpen: RoundToOpen[] }> {
  const spaces = viewer.spaceIds.length > 0 ? join(viewer.spaceIds) : sql`null`
  const found = rows<Omit<RoundLine, 'open'> & { closedAt: number | null }>(sql`
    select r.id, r.month, s.name space, r."closedAt",
      (select count(*) from "RoundNomination" n where n."roundId" = r.id) nominations,
      (select count(*) from "RoundChange" c where c."roundId" = r.id) changes
    from "Round" r join "Space" s on s.id = r."spaceId" where r."spaceId" in (${spaces})
    order by r.month desc, lower(s.name), r.id limit ${MOST}`)
  return {
    rounds: found.map(({ closedAt, ...round }) => ({ ...round, open: closedAt === null })),
    toOpen: await roundsToOpen(viewer),
  }
}

async function roundsToOpen(viewer: Viewer): Promise<RoundToOpen[]> {
  const led = viewer.spaceIds.filter((id) => leadsIn(viewer, id))
  if (led.length === 0) return []
  const spaces = rows<{ id: string; slug: string; name: string }>(sql`
    select s.id, s.slug, s.name from "Space" s where s.id in (${join(led)})
      and not exists (select 1 from "Round" r where r."spaceId" = s.id and r.month = ${monthOf(now())})
    order by s."isDefault" desc, lower(s.name), s.id limit 20`)
  const toOpen: RoundToOpen[] = []
  for (const { id, slug, name } of spaces) toOpen.push({ slug, name, post: await leaderPost(db, viewer, id) })
  return toOpen
}
