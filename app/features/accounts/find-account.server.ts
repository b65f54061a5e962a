import { row, sql } from '~/platform/sql.server'

export interface Account {
  id: string
  passwordHash: string | null
  deactivated: boolean
}

/** The account with an e-mail address in lower case, deactivated or not. */
export function findAccount(email: string): Account | null {
  const found = row<Omit<Account, 'deactivated'> & { deactivated: number }>(
    sql`select u.id, u."passwordHash", case when d."userId" is null then 0 else 1 end deactivated
        from "User" u left join "Deactivation" d on d."userId" = u.id where u.email = ${email}`,
  )
  return found && { ...found, deactivated: found.deactivated === 1 }
}
