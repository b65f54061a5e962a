import type { Viewer } from '~/features/accounts/viewer'
import { searchPage } from '~/features/finding/search-page.server'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { row, rows, sql } from '~/platform/sql.server'
import type { Alerts } from './alerts'
import { isNew, markSeen } from './new-matches.server'
import { mayChangeSearch } from './saved-search-rules'
import type { NewPost, SavedSearchView } from './saved-search-view'

const SHOWN = 20

interface Found {
  id: string
  name: string
  query: string
  ownerId: string
  ownerHandle: string
  ownerName: string
  followers: number
  alerts: Alerts | null
}

/**
 * A saved search as its link shows it to anybody here: what it finds among what they may read, and what is new when
 * they follow it. What is shown as new is new no more. Two queries and those of the search.
 * @throws NotFound when there is no such search.
 */
export async function savedSearchPage(viewer: Viewer, id: string): Promise<SavedSearchView> {
  const search = row<Found>(sql`
    select s.id, s.name, s.query, s."ownerId", u.handle "ownerHandle", u.name "ownerName", f.alerts,
      (select count(*) from "SearchFollow" o where o."searchId" = s.id) followers
    from "SavedSearch" s join "User" u on u.id = s."ownerId"
    left join "SearchFollow" f on f."searchId" = s.id and f."userId" = ${viewer.id}
    where s.id = ${id}`)
  if (!search) throw new NotFound()
  const fresh = newPosts(viewer, id)
  const { posts, total } = await searchPage(viewer, new URLSearchParams(search.query))
  const seen = fresh.map((post) => post.id)
  if (seen.length > 0) await transaction((tx) => markSeen(tx, viewer.id, id, seen))
  const { ownerId, ownerHandle, ownerName, ...rest } = search
  return {
    ...rest,
    ...{ fresh, posts, total },
    owner: { handle: ownerHandle, name: ownerName },
    mayChange: mayChangeSearch(viewer, { ownerId }),
  }
}

function newPosts(viewer: Viewer, searchId: string): NewPost[] {
  return rows(sql`
    select p.id, p.slug, p.title, p.kind, m.at from "SearchMatch" m join "Post" p on p.id = m."postId"
    join "SearchFollow" f on f."searchId" = m."searchId" and f."userId" = m."userId"
    where m."searchId" = ${searchId} and m."userId" = ${viewer.id} and ${isNew} and ${visibleToSql(viewer)}
    order by m.at desc, p.id limit ${SHOWN}`)
}
