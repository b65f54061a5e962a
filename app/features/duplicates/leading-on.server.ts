import { type Sql, sql } from '~/platform/sql.server'

/** Nobody closes so many one into the other; a bound that no data can break. */
const MOST_STEPS = 20

/**
 * A table `leading (start, id, step)` for `with recursive`: each of these posts, and where it leads if it was closed as
 * a duplicate, step by step to the end.
 */
export function leadingOn(ids: Sql): Sql {
  return sql`leading(start, id, step) as (
    select s.id, s.id, 0 from (${ids}) s
    union all
    select l.start, d."originalId", l.step + 1 from leading l
      join "DuplicateClosure" d on d."postId" = l.id where l.step < ${MOST_STEPS})`
}
