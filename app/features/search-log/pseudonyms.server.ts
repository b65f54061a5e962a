import { createHmac } from 'node:crypto'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { newToken } from '~/platform/id.server'
import { row, sql } from '~/platform/sql.server'
import { weekOf } from './weeks'

export interface WeekKey {
  week: string
  secret: string
}

/** The key of this week, made when the week is first asked for. One query. */
export async function keyOfThisWeek(): Promise<WeekKey> {
  const week = weekOf(now())
  const known = row<WeekKey>(sql`select week, secret from "SearchKey" where week = ${week}`)
  if (known) return known
  return transaction((tx) =>
    tx.searchKey.upsert({ where: { week }, create: { week, secret: newToken() }, update: {} }),
  )
}

/**
 * A name for somebody that means something this week only. The site's own secret goes into it, so that a copy of the
 * database alone says nothing; the week's is destroyed, so that later not even the site can say who it was.
 */
export function pseudonym({ secret }: WeekKey, userId: string): string {
  return keyed(secret, userId).slice(0, 22)
}

/** The id of a search: whoever looks at the same results again within half an hour is still making the same search. */
export function searchId(key: WeekKey, userId: string, query: string): string {
  const halfHour = Math.floor(now().getTime() / 1_800_000)
  return keyed(key.secret, [userId, query, halfHour].join('\n')).slice(0, 22)
}

function keyed(secret: string, text: string): string {
  return createHmac('sha256', `${env().sessionSecret}${secret}`).update(text).digest('base64url')
}
