import { rows, sql } from '~/platform/sql.server'
import type { NightlyCheckView } from './nightly-checks'

const SHOWN = 7

/** What the last nights' comparisons of search with the database came to, the newest first. One query. */
export function nightlyChecks(): NightlyCheckView[] {
  return rows<NightlyCheckView>(sql`
    select night, "finishedAt" at, missing, stale, extra, remaining, "notCompared", failure from "SearchCheck"
    where "finishedAt" is not null order by night desc limit ${SHOWN}`)
}
