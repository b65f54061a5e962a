import type { Viewer } from '~/features/accounts/viewer'
import { leadsIn } from '~/features/leaders/leader-rules'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { reactionsOf } from '~/features/reactions/reactions-of.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { rows, sql } from '~/platform/sql.server'
import { reachRound } from './reach-round.server'
import type { RoundView, ToldFailure } from './rounds-view'

type Found = Omit<ToldFailure, 'reactions'> & {
  outcome: 'failed' | null
  why: string | null
  by: string | null
}

/**
 * A round as its page shows it: what it began with, what was nominated (what helped most people first), and what changed.
 * Two queries, and one for each failure.
 * @throws NotFound when the viewer may not read its space.
 */
export async function roundPage(viewer: Viewer, id: string): Promise<RoundView> {
  const round = await reachRound(db, viewer, id)
  const failures = rows<Found>(sql`
    select p.id, p.slug, p.title, p.excerpt, p."authorId", u.handle, u.name, u.avatar, l.outcome, n.why, b.name "by"
    from "Post" p join "User" u on u.id = p."authorId" left join "Lesson" l on l."postId" = p.id
    left join "RoundNomination" n on n."postId" = p.id and n."roundId" = ${id}
    left join "User" b on b.id = n."byId"
    where (n."roundId" is not null or p.id = ${round.postId}) and ${visibleToSql(viewer)}
    order by (select count(*) from "Reaction" x where x."postId" = p.id and x.kind = 'helped') desc, n.at, p.id`)
  const told = failures.map(({ outcome, ...post }) => ({
    ...post,
    reactions: reactionsOf(viewer, { id: post.id, kind: 'lesson', outcome, authorId: post.authorId }),
  }))
  const open = round.closedAt === null && round.closesAt > now()
  return {
    ...{ id, month: round.month, space: round.space, open, openedBy: round.openedBy },
    led: told.find((post) => post.id === round.postId) ?? null,
    nominated: told.flatMap(({ why, by, ...post }) => (why === null ? [] : [{ ...post, why, by: by ?? '' }])),
    changes: changesOf(viewer, id),
    may: { nominate: open, change: leadsIn(viewer, round.spaceId) },
  }
}

function changesOf(viewer: Viewer, id: string): RoundView['changes'] {
  const found = rows<{
    id: string
    at: number
    text: string
    by: string
    postId: string | null
    slug: string
    title: string
  }>(sql`
    select c.id, c.at, c.text, u.name "by", p.id "postId", p.slug, p.title from "RoundChange" c
    join "User" u on u.id = c."byId" left join "Post" p on p.id = c."postId" and ${visibleToSql(viewer)}
    where c."roundId" = ${id} order by c.at, c.id`)
  return found.map(({ postId, slug, title, ...change }) => ({
    ...change,
    post: postId === null ? null : { id: postId, slug, title },
  }))
}
