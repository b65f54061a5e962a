import type { Viewer } from '~/features/accounts/viewer'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { NotFound } from '~/platform/errors'
import { empty, rows, sql } from '~/platform/sql.server'
import { isNew } from './new-matches.server'
import type { SavedSearchLine } from './saved-search-view'

const PAGE = 20

export interface SavedSearches {
  searches: SavedSearchLine[]
  /** Where the next page begins. */
  next: string | null
  isFirst: boolean
}

/**
 * The searches that the viewer saved or follows, the latest first, each with how much is new among what they may read
 * now. One query.
 * @throws NotFound for a cursor that was not made here.
 */
export function savedSearches(viewer: Viewer, after: string | null): SavedSearches {
  const found = rows<Omit<SavedSearchLine, 'own'> & { ownerId: string; at: number }>(sql`
    select s.id, s.name, s.query, s."ownerId", u.name owner, f.alerts, f.at, (
      select count(*) from "SearchMatch" m join "Post" p on p.id = m."postId"
      where m."searchId" = f."searchId" and m."userId" = f."userId" and ${isNew}
        and ${visibleToSql(viewer)}) fresh
    from "SearchFollow" f join "SavedSearch" s on s.id = f."searchId" join "User" u on u.id = s."ownerId"
    where f."userId" = ${viewer.id} ${after ? before(after) : empty}
    order by f.at desc, f."searchId" desc limit ${PAGE + 1}`)
  const page = found.slice(0, PAGE)
  const last = page.at(-1)
  return {
    searches: page.map(({ ownerId, at: _at, ...line }) => ({ ...line, own: ownerId === viewer.id })),
    next: found.length > PAGE && last ? `${last.at}.${last.id}` : null,
    isFirst: after === null,
  }
}

function before(cursor: string) {
  const [, at, id] = /^(\d{1,15})\.([0-9a-z]{12})$/.exec(cursor) ?? []
  if (!at || !id) throw new NotFound()
  return sql`and (f.at, f."searchId") < (${Number(at)}, ${id})`
}
