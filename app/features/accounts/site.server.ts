import { ASK_AFTER_HOURS } from '~/features/routing/attention-limits'
import { CONTEST_AFTER } from '~/features/uses/contest-rules'
import { row, sql } from '~/platform/sql.server'

/** Whether nobody can sign in yet, so that the first visitor sets the site up. Imported authors have no account. */
export function isUnopened(): boolean {
  return row(sql`select 1 from "User" where "passwordHash" is not null limit 1`) === null
}

interface SiteSettings {
  name: string
  /** Of those who may join by themselves, separated by spaces. */
  allowedDomains: string
  /** How many people contest a lesson. */
  contestAfter: number
  /** How long a question waits before a mentor is asked. */
  askAfterHours: number
  /** How many of somebody's first posts and answers a moderator reads before others do. */
  holdFirst: number
}

/** What an administrator chose for the whole site. */
export function siteSettings(): SiteSettings {
  const found = row<SiteSettings>(
    sql`select name, "allowedDomains", coalesce("contestAfter", ${CONTEST_AFTER}) "contestAfter",
      coalesce("askAfterHours", ${ASK_AFTER_HOURS}) "askAfterHours",
      coalesce("holdFirst", 0) "holdFirst" from "Site" where id = 1`,
  )
  const unchosen = { contestAfter: CONTEST_AFTER, askAfterHours: ASK_AFTER_HOURS, holdFirst: 0 }
  return found ?? { name: 'Hindsight', allowedDomains: '', ...unchosen }
}
