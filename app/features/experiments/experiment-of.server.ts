import type { Viewer } from '~/features/accounts/viewer'
import { linksOf } from '~/features/links/links-of.server'
import type { Status } from '~/features/posts/post-kinds'
import { now } from '~/platform/clock.server'
import { row, rows, sql } from '~/platform/sql.server'
import { type FrozenPlan, planIn } from './canonical-plan'
import { canRun, isDue, openSteps } from './experiment-rules'
import type { Amendment, Entered, ExperimentDetails } from './experiment-view'

interface Found extends Omit<FrozenPlan, 'decideOn'> {
  status: Status
  startsOn: number | null
  endsOn: number | null
  isImported: number
  canonical: string | null
  hash: string
  lockedAt: number
  lockedHandle: string
  lockedName: string
  endedAt: number | null
  endedHandle: string
  endedName: string
  reason: string
}

interface Post {
  id: string
  authorId: string
  spaceId: string
  deleted: boolean
}

/** What is known of an experiment that the viewer may read; null for another post. Four queries. */
export function experimentOf(viewer: Viewer, post: Post): ExperimentDetails | null {
  const found = row<Found>(sql`
    select e.status, e."startsOn", e."endsOn", e.hypothesis, e."primaryMetric", e.baseline, e."expectedChange", e."guardRails",
      e.method, p."externalId" is not null "isImported", k.canonical, k.hash, k."lockedAt",
      ku.handle "lockedHandle", ku.name "lockedName", x.at "endedAt", xu.handle "endedHandle", xu.name "endedName", x.reason
    from "Experiment" e join "Post" p on p.id = e."postId"
    left join "ExperimentPlan" k on k."postId" = e."postId" left join "User" ku on ku.id = k."lockedById"
    left join "ExperimentEnding" x on x."postId" = e."postId" left join "User" xu on xu.id = x."byId"
    where e."postId" = ${post.id}`)
  if (!found) return null
  const { status, startsOn, endsOn, canonical } = found
  const locked = canonical !== null
  const amendments = rows<Amendment>(sql`
    select a.id, a.at, u.handle, u.name, a.text, a.why from "PlanAmendment" a join "User" u on u.id = a."byId"
    where a."postId" = ${post.id} order by a.at, a.id`)
  const numbers = rows<Entered>(sql`
    select n.id, n.at, u.name, n.kind, n."nameA", n."nameB", n."sizeA", n."sizeB", n."eventsA", n."eventsB",
      n."meanA", n."meanB", n."sdA", n."sdB"
    from "ExperimentNumbers" n join "User" u on u.id = n."byId"
    where n."postId" = ${post.id} order by n.at desc, n.id desc limit 20`)
  return {
    ...{ postId: post.id, status, startsOn, endsOn, amendments, numbers },
    earlier: linksOf(viewer, post.id).filter(({ own, note }) => own && note),
    due: isDue({ status, endsOn }, now().getTime()),
    plan: locked ? planIn(canonical) : planNow(found),
    lock: locked
      ? {
          ...{ at: found.lockedAt, handle: found.lockedHandle, name: found.lockedName, hash: found.hash },
          imported: found.isImported === 1,
        }
      : null,
    ending:
      found.endedAt === null
        ? null
        : {
            at: found.endedAt,
            handle: found.endedHandle,
            name: found.endedName,
            reason: found.reason,
          },
    steps: !post.deleted && canRun(viewer, post) ? openSteps({ status, locked }) : [],
  }
}

/** The plan of one that was never locked, which an edit may change any time. */
function planNow({ hypothesis, primaryMetric, baseline, expectedChange, guardRails, method, endsOn }: Found) {
  const decideOn = endsOn === null ? '' : new Date(endsOn).toISOString().slice(0, 10)
  return { hypothesis, primaryMetric, baseline, expectedChange, guardRails, method, decideOn }
}
