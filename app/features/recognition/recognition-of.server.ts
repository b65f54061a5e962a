import type { Viewer } from '~/features/accounts/viewer'
import type { Kind } from '~/features/posts/post-kinds'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { rows, sql } from '~/platform/sql.server'
import { BADGES, type BadgeKind } from './badge-rules'

const THANKS = 5

/** Somebody used what they wrote, and it helped. Times are milliseconds since 1970. */
export interface Thanks {
  id: string
  context: string
  note: string
  usedOn: number
  result: 'helped' | 'partly'
  handle: string
  name: string
  postId: string
  title: string
  kind: Kind
}

export interface BadgeView {
  kind: BadgeKind
  at: number
  proofs: { postId: string; slug: string; answerId: string | null; title: string }[]
}

export interface RecognitionView {
  thanks: Thanks[]
  badges: BadgeView[]
}

/**
 * What somebody is thanked for, and their badges, as far as the viewer may read what stands behind them. A badge of which
 * they may not read all is not shown: it would tell that there is more. Two queries.
 */
export function recognitionOf(viewer: Viewer, personId: string): RecognitionView {
  return { thanks: thanksTo(viewer, personId), badges: badgesOf(viewer, personId) }
}

function thanksTo(viewer: Viewer, personId: string): Thanks[] {
  return rows(sql`
    select x.id, x.context, x.note, x."usedOn", x.result, u.handle, u.name, p.id "postId", p.title, p.kind from (
      select x.* from "Post" p join "PostUse" x on x."postId" = p.id and x."answerId" is null
      where p."authorId" = ${personId}
      union all
      select x.* from "Answer" a join "PostUse" x on x."answerId" = a.id
      where a."authorId" = ${personId} and not exists (select 1 from "Deletion" ad where ad."answerId" = a.id)) x
    join "Post" p on p.id = x."postId" join "User" u on u.id = x."userId"
    where x.result <> 'not' and ${visibleToSql(viewer)} order by x."createdAt" desc, x.id desc limit ${THANKS}`)
}

function badgesOf(viewer: Viewer, personId: string): BadgeView[] {
  const hidden = visibleToSql(viewer, { id: sql`hp.id`, spaceId: sql`hp."spaceId"` })
  const found = rows<BadgeView['proofs'][number] & { kind: string; at: number }>(sql`
    select b.kind, b.at, f."postId", p.slug, f."answerId", p.title from "Badge" b
    join "BadgeProof" f on f."userId" = b."userId" and f.kind = b.kind join "Post" p on p.id = f."postId"
    where b."userId" = ${personId} and not exists (
      select 1 from "BadgeProof" h join "Post" hp on hp.id = h."postId"
      where h."userId" = b."userId" and h.kind = b.kind and not (${hidden}))
    order by b.at desc, b.kind, p."createdAt", p.id`)
  const badges: BadgeView[] = []
  for (const { kind, at, ...proof } of found) {
    // A kind that a later version knows stays stored until the site is that version again.
    if (!(kind in BADGES)) continue
    const before = badges.find((badge) => badge.kind === kind)
    if (before) before.proofs.push(proof)
    else badges.push({ kind: kind as BadgeKind, at, proofs: [proof] })
  }
  return badges
}
