import type { Viewer } from '~/features/accounts/viewer'
import { cursorOf, placeOf } from '~/features/feed/cursor'
import type { Kind, Status } from '~/features/posts/post-kinds'
import { empty, rows, type Sql, sql } from '~/platform/sql.server'
import type { Result } from './use-results'
import { canRemoveUse, canReviseUse, canUse } from './use-rules'
import type { Totals, UsesView, UseView } from './uses-view'

const LATEST = 3
const PAGE = 20

type Place = { id: string; spaceId: string; deleted?: boolean }
type Post = Place & { kind: Kind; authorId: string; status: Status | null }

interface UseRow {
  id: string
  createdAt: number
  userId: string
  handle: string
  name: string
  avatar: string | null
  context: string
  usedOn: number
  result: Result
  conditions: string
  minutesSaved: number | null
  note: string
  editedAt: number | null
  answerId: string | null
}

/** Entries that count: those of a deleted answer are hidden with it. */
export const standingUse = sql`not exists (select 1 from "Deletion" xd where xd."answerId" = x."answerId")`

/** The totals of a post and its answers, and the newest entries. Two queries, one where nobody used it. */
export function usesOf(viewer: Viewer, post: Post): UsesView {
  const totals = totalsOf(post.id)
  const uses = Object.values(totals).reduce((sum, total) => sum + total.uses, 0)
  const latest = uses > 0 ? found(post.id, empty, LATEST) : []
  return {
    totals,
    latest: latest.map((use) => viewOf(viewer, post, use)),
    hidden: uses - latest.length,
    mayUse:
      !post.deleted && canUse(viewer, { ...post, what: post.kind, concluded: post.status === 'concluded' }),
  }
}

/**
 * A page of the ledger of a post and its answers, or of one answer, the newest entry first. One query.
 * @throws NotFound for a cursor that no list gave.
 */
export function usesPage(viewer: Viewer, post: Place, answerId: string | null, cursor: string | null) {
  const place = cursor === null ? null : placeOf(cursor)
  const older = place ? sql`and (x."createdAt", x.id) < (${place.createdAt}, ${place.id})` : empty
  const ofAnswer = answerId === null ? empty : sql`and x."answerId" = ${answerId}`
  const uses = found(post.id, sql`${ofAnswer} ${older}`, PAGE + 1)
  const last = uses.slice(0, PAGE).at(-1)
  return {
    uses: uses.slice(0, PAGE).map((use) => viewOf(viewer, post, use)),
    older: last && uses.length > PAGE ? cursorOf(last) : null,
  }
}

/** What came of the uses of a post and of each of its answers, counted from the entries. One query. */
export function totalsOf(postId: string): Record<string, Totals> {
  const counted = rows<Totals & { subjectId: string }>(sql`
    select x."subjectId", count(*) uses, count(*) filter (where x.result = 'helped') helped,
      count(*) filter (where x.result = 'partly') partly, count(*) filter (where x.result = 'not') "not",
      count(distinct x."userId") people,
      count(distinct x."userId") filter (where x.result <> 'not') "helpedPeople",
      coalesce(sum(x."minutesSaved"), 0) "minutesSaved"
    from "PostUse" x where x."postId" = ${postId} and ${standingUse} group by x."subjectId"`)
  return Object.fromEntries(counted.map(({ subjectId, ...totals }) => [subjectId, totals]))
}

function found(postId: string, condition: Sql, limit: number): UseRow[] {
  return rows(sql`
    select x.id, x."createdAt", x."userId", u.handle, u.name, u.avatar, x.context, x."usedOn", x.result, x.conditions,
      x."minutesSaved", x.note, x."editedAt", x."answerId"
    from "PostUse" x join "User" u on u.id = x."userId"
    where x."postId" = ${postId} and ${standingUse} ${condition}
    order by x."createdAt" desc, x.id desc limit ${limit}`)
}

function viewOf(viewer: Viewer, post: Place, use: UseRow): UseView {
  const { createdAt: _, userId, handle, name, avatar, answerId, ...said } = use
  return {
    ...said,
    person: { id: userId, handle, name, avatar },
    ofAnswer: answerId !== null,
    may: {
      revise: !post.deleted && canReviseUse(viewer, use),
      remove: !post.deleted && canRemoveUse(viewer, use, post),
    },
  }
}
