import type { Suggestion } from '#search/index'
import type { Viewer } from '~/features/accounts/viewer'
import type { Kind } from '~/features/posts/post-kinds'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { empty, join, rows, type Sql, sql } from '~/platform/sql.server'
import { currentTitle } from './current-title'
import type { PostLink } from './search-view'

/** Posts that search named, as links, without those that the viewer may not read or that are gone. One query. */
export function postLinks(viewer: Viewer, found: Suggestion[], only: Sql = empty): PostLink[] {
  if (found.length === 0) return []
  const posts = rows<{ id: string; kind: Kind; slug: string; title: string }>(
    sql`select p.id, p.kind, p.slug, p.title from "Post" p
        where p.id in (${join(found.map(({ id }) => id))}) and ${visibleToSql(viewer)} ${only}`,
  )
  return found.flatMap(({ id, title }) => {
    const post = posts.find((it) => it.id === id)
    return post ? { ...post, title: currentTitle(post.title, title) } : []
  })
}
