import type { Viewer } from '~/features/accounts/viewer'
import { cursorOf, placeOf } from '~/features/feed/cursor'
import { decisionColumn, verdictColumn } from '~/features/posts/experiment-columns.server'
import type { Decision, Status, Verdict } from '~/features/posts/post-kinds'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { now } from '~/platform/clock.server'
import { empty, rows, type Sql, sql } from '~/platform/sql.server'
import { containing } from '~/platform/text-match.server'
import { BOARD_STATES, type BoardChoice, type BoardState } from './board-choice'

/** How many a column of the board shows, and a page of one state. */
const COLUMN = 5
const PAGE = 20
const MAX_AREAS = 100

/** An experiment as the board shows it. Times are milliseconds since 1970. */
export interface BoardItem {
  id: string
  slug: string
  title: string
  hypothesis: string
  primaryMetric: string
  expectedChange: string
  startsOn: number | null
  endsOn: number | null
  endedAt: number | null
  status: Status
  verdict: Verdict | null
  decision: Decision | null
  authorId: string
  name: string
  avatar: string | null
  state: BoardState
  locked: boolean
}

type Found = Omit<BoardItem, 'locked'> & { isLocked: number; rank: number; total: number }

export interface Board {
  columns: { state: BoardState; total: number; items: BoardItem[] }[]
  /** What continues the list of one state; null at its end and on the board. */
  next: string | null
  areas: { slug: string; name: string }[]
}

/**
 * The experiments that the viewer may read, by how far they are: the first few of each state, or a page of one. What is to be
 * decided comes by its day, what is planned or concluded newest first. Two queries whatever the size; the database looks
 * at every experiment, of which a company has thousands at most.
 * @throws NotFound for a cursor that no list gave.
 */
export function experimentBoard(viewer: Viewer, choice: BoardChoice, cursor: string | null): Board {
  const { state } = choice
  const after = state && cursor !== null ? placeOf(cursor) : null
  const limit = state ? PAGE + 1 : COLUMN
  const older = after ? sql`and (b.rank, b.id) < (${after.createdAt}, ${after.id})` : empty
  const found = rows<Found>(sql`
    with b as (${standing(viewer, choice)}),
    placed as (select b.*, row_number() over (partition by b.state order by b.rank desc, b.id desc) place from b
      where ${state ? sql`b.state = ${state}` : sql`true`} ${older}),
    totals as (select b.state, count(*) total from b group by b.state)
    select t.total, t.state, p.id, p.slug, p.title, p.hypothesis, p."primaryMetric", p."expectedChange", p."startsOn", p."endsOn",
      p."endedAt", p.status, p.verdict, p.decision, p."authorId", p.name, p.avatar, p."isLocked", p.rank
    from totals t left join placed p on p.state = t.state and p.place <= ${limit}
    order by t.state, p.place`)
  const size = state ? PAGE : COLUMN
  const columns = BOARD_STATES.map((it) => {
    const own = found.filter((row) => row.state === it)
    return {
      state: it,
      total: own[0]?.total ?? 0,
      items: own
        .filter(({ id }) => id)
        .slice(0, size)
        .map(itemOf),
    }
  })
  const shown = state ? found.filter((row) => row.state === state && row.id) : []
  const last = shown[PAGE - 1]
  return {
    columns,
    next: last && shown.length > PAGE ? cursorOf({ createdAt: last.rank, id: last.id }) : null,
    areas: areasOf(viewer),
  }
}

/** Later than any day to decide, and still short enough for a cursor. */
const NEVER = 1e14

function standing(viewer: Viewer, { metric, area, outcome }: BoardChoice): Sql {
  const at = now().getTime()
  const state = sql`case when e.status = 'planned' then 'planned' when e.status <> 'running' then 'concluded'
    when e."endsOn" <= ${at} then 'due' else 'running' end`
  const rank = sql`case e.status when 'planned' then p."createdAt" when 'running' then -coalesce(e."endsOn", ${NEVER})
    else coalesce(x.at, p."createdAt") end`
  return sql`
    select p.id, p.slug, p.title, e.hypothesis, e."primaryMetric", e."expectedChange", e."startsOn", e."endsOn", x.at "endedAt",
      e.status, ${verdictColumn} verdict, ${decisionColumn} decision, u.id "authorId", u.name, u.avatar,
      exists (select 1 from "ExperimentPlan" k where k."postId" = p.id) "isLocked", ${state} state, ${rank} rank
    from "Experiment" e
    join "Post" p on p.id = e."postId"
    join "User" u on u.id = p."authorId"
    left join "ExperimentEnding" x on x."postId" = p.id
    where ${visibleToSql(viewer)}
      ${metric ? sql`and ${containing(sql`e."primaryMetric"`, metric)}` : empty}
      ${outcome ? sql`and ${verdictColumn} = ${outcome}` : empty}
      ${area ? sql`and exists (select 1 from "PostTopic" pt join "Topic" t on t.id = pt."topicId" where pt."postId" = p.id and t.slug = ${area})` : empty}`
}

function itemOf({ isLocked, rank: _, total: _total, ...item }: Found): BoardItem {
  return { ...item, locked: isLocked === 1 }
}

/** The topics that experiments are about which the viewer may read. */
function areasOf(viewer: Viewer): Board['areas'] {
  return rows(sql`
    select distinct t.slug, t.name from "Experiment" e join "Post" p on p.id = e."postId"
    join "PostTopic" pt on pt."postId" = p.id join "Topic" t on t.id = pt."topicId"
    where ${visibleToSql(viewer)} order by lower(t.name), t.slug limit ${MAX_AREAS}`)
}
