import { now } from '~/platform/clock.server'
import { row, sql } from '~/platform/sql.server'

export interface Account {
  id: string
  passwordHash: string | null
  deactivated: boolean
  /** Until when they are kept out, and why. */
  suspension: { until: number; reason: string } | null
}

type Found = Pick<Account, 'id' | 'passwordHash'> & {
  deactivated: number
  until: number | null
  reason: string
}

/** The account with an e-mail address in lower case, whether or not it lets anybody in. */
export function findAccount(email: string): Account | null {
  const found = row<Found>(
    sql`select u.id, u."passwordHash", case when d."userId" is null then 0 else 1 end deactivated, s.until, s.reason
        from "User" u left join "Deactivation" d on d."userId" = u.id
        left join "Suspension" s on s.id = (select id from "Suspension" sp
          where sp."userId" = u.id and sp.until > ${now()} and sp."endedAt" is null order by sp.until desc limit 1)
        where u.email = ${email}`,
  )
  if (!found) return null
  const { id, passwordHash, deactivated, until, reason } = found
  const suspension = until === null ? null : { until, reason }
  return { id, passwordHash, deactivated: deactivated === 1, suspension }
}
