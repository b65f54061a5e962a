import { row, sql } from '~/platform/sql.server'

/** Whether nobody can sign in yet, so that the first visitor sets the site up. Imported authors have no account. */
export function isUnopened(): boolean {
  return row(sql`select 1 from "User" where "passwordHash" is not null limit 1`) === null
}

/** The site's name and the domains whose people may join by themselves. */
export function siteSettings(): { name: string; allowedDomains: string } {
  const found = row<{ name: string; allowedDomains: string }>(
    sql`select name, "allowedDomains" from "Site" where id = 1`,
  )
  return found ?? { name: 'Hindsight', allowedDomains: '' }
}
