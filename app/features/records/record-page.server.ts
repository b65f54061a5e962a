import { canSuspend } from '~/features/accounts/suspension-rules'
import type { Role, Viewer } from '~/features/accounts/viewer'
import { isPerson } from '~/features/anonymity/real-people.server'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { now } from '~/platform/clock.server'
import { NotFound } from '~/platform/errors'
import { row, rows, sql } from '~/platform/sql.server'
import { mayReadRecord } from './record-rules'
import { actWords } from './record-words'

const MOST = 100

interface Person {
  id: string
  handle: string
  name: string
  role: Role
}

interface Suspended {
  id: string
  at: number
  until: number
  reason: string
  by: string
  endedAt: number | null
  endedBy: string | null
  endedWhy: string
}

interface Entry {
  id: string
  at: number
  what: string
  why: string
  by: string
  postId: string | null
  title: string | null
  slug: string | null
  standing: number
}

/**
 * What moderators did that concerns somebody: when their account rested, and what was done to posts, answers and comments
 * that bear their name, the newest first. What they wrote without it is another row's work and in nobody's record; what
 * was done where the reader may not look is told without its words. Three queries.
 * @throws NotFound when nobody has this handle, and for all but themselves and moderators of the site.
 */
export function recordPage(viewer: Viewer, handle: string) {
  const person = row<Person>(sql`
    select u.id, u.handle, u.name, u.role from "User" u where u.handle = ${handle.toLowerCase()} and ${isPerson}`)
  if (!person || !mayReadRecord(viewer, person)) throw new NotFound()
  const suspensions = rows<Suspended>(sql`
    select s.id, s.at, s.until, s.reason, b.name "by", s."endedAt", e.name "endedBy", s."endedWhy" from "Suspension" s
    join "User" b on b.id = s."byId" left join "User" e on e.id = s."endedById"
    where s."userId" = ${person.id} order by s.at desc, s.id limit ${MOST}`)
  const at = now().getTime()
  const standing = suspensions.find(({ until, endedAt }) => until > at && endedAt === null) ?? null
  return {
    person: { handle: person.handle, name: person.name },
    isViewer: person.id === viewer.id,
    ...{ suspensions, standing },
    acts: actsOn(viewer, person.id),
    maySuspend: canSuspend(viewer, person),
  }
}

export type RecordPageView = ReturnType<typeof recordPage>

function actsOn(viewer: Viewer, personId: string) {
  const found = rows<Entry & { spaceId: string }>(sql`
    with mine(subject, "postId") as (
      select 'post:' || id, id from "Post" where "authorId" = ${personId}
      union all select 'answer:' || id, "postId" from "Answer" where "authorId" = ${personId}
      union all select 'comment:' || id, "postId" from "Comment" where "authorId" = ${personId})
    select e.id, e.at, e.what, e.why, b.name "by", p.id "postId", p.title, p.slug, p."spaceId",
      ${visibleToSql(viewer)} standing
    from mine m join "AuditEntry" e on e.subject = m.subject and e."byId" <> ${personId}
      -- That somebody flagged what they wrote, and nothing was wrong, is never told to them.
      and e.what not like '%.flags-dismissed'
    join "User" b on b.id = e."byId" join "Post" p on p.id = m."postId"
    order by e.at desc, e.id limit ${MOST}`)
  return found.map(({ id, at, what, why, by, title, slug, postId, spaceId, standing }) => {
    const mayKnow = standing === 1 || viewer.id === personId || viewer.moderatedSpaceIds.includes(spaceId)
    const inSight = mayKnow && viewer.spaceIds.includes(spaceId)
    return {
      ...{ id, at, by, did: actWords(what), why: inSight ? why : '' },
      post: inSight && postId && slug && title ? { id: postId, slug, title, standing: standing === 1 } : null,
    }
  })
}
