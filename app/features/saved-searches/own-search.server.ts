import type { Viewer } from '~/features/accounts/viewer'
import { Forbidden, NotFound } from '~/platform/errors'
import { row, sql } from '~/platform/sql.server'
import { mayChangeSearch } from './saved-search-rules'

/**
 * A saved search for its owner to change, and how many others follow it. One query.
 * @throws NotFound, or Forbidden for a search of somebody else.
 */
export function ownSearch(viewer: Viewer, id: string): { id: string; name: string; others: number } {
  const found = row<{ id: string; name: string; ownerId: string; followers: number }>(sql`
    select s.id, s.name, s."ownerId",
      (select count(*) from "SearchFollow" f where f."searchId" = s.id and f."userId" <> s."ownerId") followers
    from "SavedSearch" s where s.id = ${id}`)
  if (!found) throw new NotFound()
  if (!mayChangeSearch(viewer, found)) throw new Forbidden('Somebody else saved this search.')
  return { id: found.id, name: found.name, others: found.followers }
}
