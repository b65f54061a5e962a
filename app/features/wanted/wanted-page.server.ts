import type { Viewer } from '~/features/accounts/viewer'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { keptSince } from '~/features/search-log/weeks'
import { now } from '~/platform/clock.server'
import { NotFound } from '~/platform/errors'
import { empty, join, rows, type Sql, sql } from '~/platform/sql.server'
import { shownGaps, TELLS } from './counted-asks.server'
import { LEAST_PEOPLE, mayReleaseClaim } from './gap-rules'
import { proposedOwners } from './proposed-owners.server'
import type { FilledGap, GapPost, ShownGap, WantedPage } from './wanted-view'

const PAGE = 20
const FEW = 10

interface GapColumns {
  id: string
  text: string
  people: number
  since: number
  topicId: string | null
  topic: string | null
  claimantId: string | null
  handle: string | null
  name: string | null
  avatar: string | null
}

/**
 * What many searched for in vain, the most wanted first, and what came of it. Posts that the viewer may not read fill
 * nothing for them. Five queries, and at most one for each topic on the page.
 * @throws NotFound for a cursor that was not made here.
 */
export function wantedPage(viewer: Viewer, after: string | null): WantedPage {
  const found = gapsFor(viewer, after)
  const page = found.slice(0, PAGE)
  const last = page.at(-1)
  return {
    gaps: withWhatIsKnown(viewer, page),
    next: found.length > PAGE && last ? `${last.people}.${last.id}` : null,
    isFirst: after === null,
    filled: after === null ? filledGaps(viewer) : [],
    waiting: rows(sql`select g.id, a.text, a.at from "GapAsk" a join "Gap" g on g.id = a."gapId"
      where a."userId" = ${viewer.id} and a."countsAt" <= ${now()} order by a.at desc, g.id limit ${FEW}`),
    news: rows(sql`select p.id, p.slug, p.title, p.kind, n.at, g.text from "GapNews" n
      join "Gap" g on g.id = n."gapId" join "Post" p on p.id = n."postId"
      where n."userId" = ${viewer.id} and ${visibleToSql(viewer)} order by n.at desc, p.id limit ${FEW}`),
  }
}

function gapsFor(viewer: Viewer, after: string | null): GapColumns[] {
  const filled = sql`exists (select 1 from "GapFill" f join "Post" p on p.id = f."postId"
    where f."gapId" = shown."gapId" and f.at >= shown.last and ${TELLS} and ${visibleToSql(viewer)})`
  return rows<GapColumns>(sql`
    select g.id, g.text, shown.people, shown.since, t.id "topicId", t.slug topic,
      u.id "claimantId", u.handle, u.name, u.avatar
    from (${shownGaps()}) shown join "Gap" g on g.id = shown."gapId"
    left join "Topic" t on t.id = g."topicId"
    left join "GapClaim" c on c."gapId" = g.id
      and not exists (select 1 from "Deactivation" d where d."userId" = c."userId")
    left join "User" u on u.id = c."userId"
    where not ${filled} ${after ? afterSql(after) : empty}
    order by shown.people desc, g.id limit ${PAGE + 1}`)
}

function afterSql(cursor: string): Sql {
  const [, people, id] = /^(\d{1,6})\.([0-9a-z]{12})$/.exec(cursor) ?? []
  if (!people || !id) throw new NotFound()
  return sql`and (shown.people < ${Number(people)} or (shown.people = ${Number(people)} and g.id > ${id}))`
}

function withWhatIsKnown(viewer: Viewer, gaps: GapColumns[]): ShownGap[] {
  const questions = openQuestions(viewer, gaps)
  const owners = proposedOwners(gaps.map(({ topicId }) => topicId))
  return gaps.map(({ topicId, claimantId, handle, name, avatar, ...gap }) => ({
    ...gap,
    claim:
      claimantId && handle && name
        ? {
            ...{ id: claimantId, handle, name, avatar },
            isViewer: claimantId === viewer.id,
            mayRelease: mayReleaseClaim(viewer, { userId: claimantId }),
          }
        : null,
    proposed: topicId ? (owners.get(topicId) ?? null) : null,
    question: questions.find((question) => question.gapId === gap.id) ?? null,
  }))
}

/** The newest question about each that waits for an answer. */
function openQuestions(viewer: Viewer, gaps: GapColumns[]): (GapPost & { gapId: string })[] {
  if (gaps.length === 0) return []
  return rows(sql`select f."gapId", p.id, p.slug, p.title, p.kind from "GapFill" f join "Post" p on p.id = f."postId"
    where f."gapId" in (${join(gaps.map(({ id }) => id))}) and not ${TELLS} and ${visibleToSql(viewer)}
    order by p."createdAt" desc, p.id`)
}

/** The latest post for each gap; some gaps have several. */
function filledGaps(viewer: Viewer): FilledGap[] {
  const found = rows<GapPost & { gapId: string; text: string; people: number; at: number }>(sql`
    select g.id "gapId", g.text, f.people, f.at, p.id, p.slug, p.title, p.kind
    from "GapFill" f join "Gap" g on g.id = f."gapId" join "Post" p on p.id = f."postId"
    where f.people >= ${LEAST_PEOPLE} and f.at >= ${keptSince(now())} and g."withheldAt" is null
      and ${TELLS} and ${visibleToSql(viewer)}
    order by f.at desc, g.id limit ${FEW * 3}`)
  const latest = found.filter((it, index) => found.findIndex(({ gapId }) => gapId === it.gapId) === index)
  return latest
    .slice(0, FEW)
    .map(({ gapId, text, people, at, ...post }) => ({ id: gapId, text, people, at, post }))
}
