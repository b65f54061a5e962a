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
}

/** What an administrator chose for the whole site. */
export function siteSettings(): SiteSettings {
  const found = row<SiteSettings>(
    sql`select name, "allowedDomains", coalesce("contestAfter", ${CONTEST_AFTER}) "contestAfter" from "Site" where id = 1`,
  )
  return found ?? { name: 'Hindsight', allowedDomains: '', contestAfter: CONTEST_AFTER }
}
