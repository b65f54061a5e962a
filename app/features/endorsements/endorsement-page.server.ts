import type { Viewer } from '~/features/accounts/viewer'
import { type Kind, postPath } from '~/features/posts/post-kinds'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { NotFound } from '~/platform/errors'
import { row, rows, sql } from '~/platform/sql.server'
import { endorsementsOf } from './endorsements-of.server'

const SUGGESTED = 20

type Found = { id: string; slug: string; title: string; kind: Kind; spaceId: string; authorId: string }

/**
 * What leaders said of a post, and what a leader needs to say something of their own. Three queries.
 * @throws NotFound when the viewer may not read it, and for a question.
 */
export function endorsementPage(viewer: Viewer, postId: string) {
  const post = row<Found>(sql`
    select p.id, p.slug, p.title, p.kind, p."spaceId", p."authorId" from "Post" p
    where p.id = ${postId} and ${visibleToSql(viewer)}`)
  const endorsements = post && endorsementsOf(viewer, post)
  if (!endorsements) throw new NotFound()
  const { title, kind } = post
  return {
    ...{ title, kind, back: postPath(post), ...endorsements },
    own: endorsements.said.find(({ byId }) => byId === viewer.id) ?? null,
    objectives: endorsements.mayEndorse ? earlierObjectives(viewer) : [],
  }
}

/** Objectives that the viewer may know of, the one that was named last first; each in its latest spelling. One query. */
function earlierObjectives(viewer: Viewer): string[] {
  const found = rows<{ objective: string }>(sql`
    select n.objective, max(n.at) last from "Endorsement" n join "Post" p on p.id = n."postId"
    where n."objectiveKey" <> '' and ${visibleToSql(viewer)}
    group by n."objectiveKey" order by last desc, n."objectiveKey" limit ${SUGGESTED}`)
  return found.map(({ objective }) => objective)
}
