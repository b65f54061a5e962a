import type { Viewer } from '~/features/accounts/viewer'
import type { Kind } from '~/features/posts/post-kinds'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { rows, sql } from '~/platform/sql.server'

const MOST = 200

interface Found {
  key: string
  objective: string
  byId: string
  name: string
  handle: string
  sentence: string
  at: number
  id: string
  slug: string
  title: string
  kind: Kind
}

/** An objective, as it was spelled last, and what leaders endorsed for it. */
export interface Objective {
  key: string
  text: string
  posts: (Pick<Found, 'id' | 'slug' | 'title' | 'kind'> & {
    said: Pick<Found, 'byId' | 'name' | 'handle' | 'sentence'>[]
  })[]
}

/**
 * The objectives for which leaders endorsed posts that the viewer may read, the one endorsed for last first. One query;
 * of all endorsements the newest `MOST` are looked at.
 */
export function objectivesPage(viewer: Viewer): { objectives: Objective[]; more: boolean } {
  const found = rows<Found>(sql`
    select n."objectiveKey" key, n.objective, n."byId", u.name, u.handle, n.sentence, n.at, p.id, p.slug, p.title, p.kind
    from "Endorsement" n join "Post" p on p.id = n."postId" join "User" u on u.id = n."byId"
    where n."objectiveKey" <> '' and ${visibleToSql(viewer)} order by n.at desc, n."byId", p.id limit ${MOST + 1}`)
  const objectives = new Map<string, Objective>()
  for (const { key, objective, id, slug, title, kind, ...said } of found.slice(0, MOST)) {
    const its = objectives.get(key) ?? { key, text: objective, posts: [] }
    objectives.set(key, its)
    const post = its.posts.find((it) => it.id === id)
    if (post) post.said.push(said)
    else its.posts.push({ id, slug, title, kind, said: [said] })
  }
  return { objectives: [...objectives.values()], more: found.length > MOST }
}
