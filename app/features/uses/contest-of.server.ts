import { rows, sql } from '~/platform/sql.server'
import type { ContestReply, ContestView, Voice } from './contest-view'

const EACH_SIDE = 3

interface Found {
  at: number
  open: string | null
  kind: ContestReply['kind'] | 'withdrawn' | null
  text: string
  answeredAt: number
  name: string
}

/**
 * Whether a lesson is contested, both sides while it is, and what its owner answered before. One query, a second one
 * while it is contested.
 * @param each how many voices of each side
 */
export function contestOf(postId: string, each = EACH_SIDE): ContestView {
  const found = rows<Found>(sql`
    select c.at, c.open, a.kind, a.text, a.at "answeredAt", u.name from "Contest" c
    left join "ContestAnswer" a on a."contestId" = c.id
    left join "User" u on u.id = a."byId"
    where c."postId" = ${postId} order by c.at desc`)
  const open = found.find((contest) => contest.open !== null)
  const voices = open ? voicesOf(postId, each) : []
  return {
    open: open
      ? {
          at: open.at,
          held: voices.filter(({ result }) => result !== 'not'),
          notHeld: voices.filter(({ result }) => result === 'not'),
        }
      : null,
    replies: found.flatMap(({ kind, text, answeredAt, name }) =>
      kind === 'boundary' || kind === 'revision' ? { kind, text, name, at: answeredAt } : [],
    ),
  }
}

/** The newest entries of each side. */
function voicesOf(postId: string, each: number): Voice[] {
  return rows(sql`
    select id, name, handle, context, result, conditions, note from (
      select x.id, u.name, u.handle, x.context, x.result, x.conditions, x.note, x."createdAt",
        row_number() over (partition by x.result = 'not' order by x."createdAt" desc, x.id desc) nth
      from "PostUse" x join "User" u on u.id = x."userId" where x."postId" = ${postId} and x."answerId" is null) v
    where nth <= ${each} order by "createdAt" desc, id desc`)
}
