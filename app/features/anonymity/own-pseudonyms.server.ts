import { join, rows, type Sql, sql } from '~/platform/sql.server'
import { tags } from './seal.server'

export interface OwnPseudonym {
  id: string
  /** The one thread in which it is theirs. */
  postId: string
}

/** Most people have fewer, so that one look finds all. */
export const BATCH = 16

/** Somebody's pseudonyms from the `from`-th on, `BATCH` at most: for a query that reads something else with it. */
export function pseudonymsSql(personId: string, from = 0): Sql {
  return sql`select z."pseudonymId" id, y."postId" from "SealedAuthor" z
    join "Pseudonym" y on y.id = z."pseudonymId" where z.tag in (${join(tags(personId, from, BATCH))})`
}

/** The pseudonyms after the first `BATCH`, for those who have as many. They have no gaps: none is ever taken away. */
export function laterPseudonyms(personId: string): OwnPseudonym[] {
  const found: OwnPseudonym[] = []
  for (let from = BATCH; ; from += BATCH) {
    const more = rows<OwnPseudonym>(pseudonymsSql(personId, from))
    found.push(...more)
    if (more.length < BATCH) return found
  }
}
