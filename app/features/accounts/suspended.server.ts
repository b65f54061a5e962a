import type { Prisma } from '#generated/prisma/client'
import { now } from '~/platform/clock.server'
import { type Sql, sql } from '~/platform/sql.server'

// The one rule of who is suspended, told twice: to Prisma and to plain SQL. It is read from the clock each time, so that
// nothing has to run for a suspension to end.

/** Suspensions that hold at this moment. */
export function holding(at: Date = now()): Prisma.SuspensionWhereInput {
  return { until: { gt: at }, endedAt: null }
}

/** Whether whoever this column names is suspended at this moment. */
export function suspendedSql(userId: Sql, at: Date = now()): Sql {
  return sql`exists (select 1 from "Suspension" sp
    where sp."userId" = ${userId} and sp.until > ${at} and sp."endedAt" is null)`
}
