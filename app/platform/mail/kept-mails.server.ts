import { row, rows, type Sql, sql } from '../sql.server'

const PAGE = 30

export interface KeptMailLine {
  id: string
  to: string
  subject: string
  createdAt: number
}

/** Kept mails, newest first, `PAGE` at a time. `older` continues after the last one, or is null at the end. */
export function keptMails(before: string | null): { mails: KeptMailLine[]; older: string | null } {
  const found = rows<KeptMailLine>(
    sql`select id, "to", subject, "createdAt" from "KeptMail" ${olderThan(before)}
        order by "createdAt" desc, id desc limit ${PAGE + 1}`,
  )
  const mails = found.slice(0, PAGE)
  const last = mails.at(-1)
  return { mails, older: found.length > PAGE && last ? `${last.createdAt}-${last.id}` : null }
}

/** One kept mail, or null. */
export function keptMail(id: string): (KeptMailLine & { text: string; html: string }) | null {
  return row(sql`select id, "to", subject, text, html, "createdAt" from "KeptMail" where id = ${id}`)
}

export function keptMailCount(): number {
  return row<{ count: number }>(sql`select count(*) count from "KeptMail"`)?.count ?? 0
}

function olderThan(before: string | null): Sql {
  const [, time, id] = /^(\d{1,15})-([0-9a-z]{12})$/.exec(before ?? '') ?? []
  return time && id ? sql`where ("createdAt", id) < (${Number(time)}, ${id})` : sql``
}
