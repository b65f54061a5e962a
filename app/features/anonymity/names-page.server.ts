import type { Viewer } from '~/features/accounts/viewer'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { NotFound } from '~/platform/errors'
import { row, rows, type Sql, sql } from '~/platform/sql.server'
import type { NameLine, NameView, RevealView } from './names-view'
import type { RevealOutcome } from './reveal-events'
import { mayDecide, mayReveal, mayWithdraw } from './reveal-rules'
import { keyMark, unseal } from './seal.server'

const MOST = 100

interface FoundReveal {
  id: string
  pseudonymId: string
  askedById: string
  askedBy: string
  askedAt: number
  reason: string
  open: string | null
  decidedById: string | null
  decidedBy: string | null
  decidedAt: number | null
  outcome: RevealOutcome | null
}

/** How many names nobody can look up any more, because their key is not here. One query. */
export function namesWithoutKey(): number {
  return (
    row<{ count: number }>(sql`select count(*) count from "SealedAuthor" where "keyMark" <> ${keyMark()}`)
      ?.count ?? 0
  )
}

/**
 * The names that were written under in a thread, or without one those that somebody wanted looked up, the newest wish
 * first. Two queries.
 * @throws NotFound for all but administrators.
 */
export function namesPage(viewer: Viewer, postId: string | null): { names: NameLine[]; withoutKey: number } {
  if (!mayReveal(viewer)) throw new NotFound()
  const which = postId
    ? sql`where y."postId" = ${postId} order by y.name`
    : sql`where exists (select 1 from "Reveal" r where r."pseudonymId" = y.id) order by "askedAt" desc, y.id`
  const names = rows<NameLine>(sql`
    select y.id, y.name, ${titleFor(viewer)} title,
      (select max(r."askedAt") from "Reveal" r where r."pseudonymId" = y.id) "askedAt",
      exists (select 1 from "Reveal" r where r.open = y.id) waiting
    from "Pseudonym" y ${which} limit ${MOST}`)
  return { names, withoutKey: namesWithoutKey() }
}

/**
 * One name, and every wish to look it up. Who it is, is in it for the two who did, and for nobody else. At most three
 * queries.
 * @throws NotFound for all but administrators, and where there is no such name.
 */
export function namePage(viewer: Viewer, id: string): NameView {
  const name = row<{ id: string; name: string; postId: string; title: string | null; sealed: string }>(sql`
    select y.id, y.name, y."postId", ${titleFor(viewer)} title, z.sealed from "Pseudonym" y
    join "SealedAuthor" z on z."pseudonymId" = y.id where y.id = ${id}`)
  if (!name || !mayReveal(viewer)) throw new NotFound()
  const found = rows<FoundReveal>(sql`
    select r.*, a.name "askedBy", d.name "decidedBy" from "Reveal" r join "User" a on a.id = r."askedById"
    left join "User" d on d.id = r."decidedById" where r."pseudonymId" = ${id} order by r."askedAt" desc, r.id`)
  const waiting = found.find(({ open }) => open !== null) ?? null
  const looked = found.some(
    ({ outcome, ...by }) => outcome === 'revealed' && [by.askedById, by.decidedById].includes(viewer.id),
  )
  const personId = looked ? unseal(name.sealed, id) : null
  return {
    ...{ id, name: name.name, postId: name.postId, title: name.title },
    reveals: found.map(viewOf),
    may: {
      ask: waiting === null,
      decide: waiting !== null && mayDecide(viewer, waiting),
      withdraw: waiting !== null && mayWithdraw(viewer, waiting),
    },
    person: personId
      ? row<{ handle: string; name: string }>(sql`select handle, name from "User" where id = ${personId}`)
      : null,
    keyIsGone: looked && personId === null,
  }
}

/** The thread's title, as far as they read it: who runs the site need not. */
function titleFor(viewer: Viewer): Sql {
  return sql`(select p.title from "Post" p where p.id = y."postId" and ${visibleToSql(viewer)})`
}

function viewOf({ id, askedBy, askedAt, reason, decidedBy, decidedAt, outcome }: FoundReveal): RevealView {
  return { id, askedBy, askedAt, reason, decidedBy, decidedAt, outcome }
}
