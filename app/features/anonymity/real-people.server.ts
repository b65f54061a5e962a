import { type Sql, sql } from '~/platform/sql.server'

/** Of a table alias `u` of `User`: somebody who works here, and not a name that somebody writes under. */
export const isPerson: Sql = sql`u.handle not like '~%'`
