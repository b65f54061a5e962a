import type { Viewer } from '~/features/accounts/viewer'
import type { Kind } from '~/features/posts/post-kinds'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { rows, sql } from '~/platform/sql.server'
import { LINK_TYPES, LINK_WORDS, type LinkType } from './link-types'

/** Another post that this one is linked to. */
export interface LinkedPost {
  id: string
  slug: string
  title: string
  kind: Kind
  type: LinkType
  /** Whether the link comes from this post, or leads to it. */
  own: boolean
  /** How the two belong together, read from this post. */
  words: string
  /** What differs, as far as it was said. */
  note: string | null
}

/** The posts that a post is linked to, either way, as far as the viewer may read them. One query. */
export function linksOf(viewer: Viewer, postId: string): LinkedPost[] {
  const found = rows<Omit<LinkedPost, 'own' | 'words'> & { own: number }>(sql`
    select p.id, p.slug, p.title, p.kind, l.type, l.own, l.note from (
      select "toId" other, type, at, note, 1 own from "PostLink" where "fromId" = ${postId}
      union all select "fromId", type, at, note, 0 from "PostLink" where "toId" = ${postId}) l
    join "Post" p on p.id = l.other where ${visibleToSql(viewer)} order by l.at, p.id`)
  return found
    .map((link) => ({
      ...link,
      own: link.own === 1,
      words: LINK_WORDS[link.type][link.own === 1 ? 'from' : 'to'],
    }))
    .sort((a, b) => LINK_TYPES.indexOf(a.type) - LINK_TYPES.indexOf(b.type) || Number(b.own) - Number(a.own))
}
