import type { Viewer } from '~/features/accounts/viewer'
import { cursorOf, placeOf } from '~/features/feed/cursor'
import { keepsOrderFor } from '~/features/posts/post-rules'
import { join, rows, type Sql, sql } from '~/platform/sql.server'

export const PAGE = 30

/** An entry of the audit log as its reader may see it. Times are milliseconds since 1970. */
export interface AuditLine {
  id: string
  at: number
  by: { handle: string; name: string }
  what: string
  subject: string
  /** The noun of the subject: "post", "answer", "comment", or another. */
  noun: string
  /** The post that it was about, where the reader may read it, or the person. */
  about: { path: string; title: string } | null
  before: string
  after: string
  why: string
  /** Where it was done, where the reader knows of that space. */
  space: string | null
}

/** What is looked for; nothing for everything. */
export interface AuditWanted {
  spaceId?: string
  /** What was done, without its noun: `hidden`. */
  act?: string
  /** What it was done to, such as `post:x`. */
  subject?: string
}

interface Found extends Omit<AuditLine, 'by' | 'about' | 'noun' | 'space'> {
  name: string
  handle: string
  personName: string | null
  personHandle: string
  postId: string | null
  postSlug: string
  postTitle: string
  postSpaceId: string
  outOfSight: number
  spaceName: string | null
  spaceId: string | null
}

/**
 * A page of the audit log, newest first. What it was done to is named where the reader may read it; the names of spaces
 * that they do not read are not told.
 * @throws NotFound for a cursor that no page gave.
 */
export function auditPage(viewer: Viewer, wanted: AuditWanted, cursor: string | null = null) {
  const lines = auditLines(viewer, wanted, { cursor, limit: PAGE + 1 })
  const shown = lines.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    lines: shown,
    older: last && lines.length > PAGE ? cursorOf({ createdAt: last.at, id: last.id }) : null,
  }
}
export type AuditView = ReturnType<typeof auditPage>

/** The entries themselves. Two queries. */
export function auditLines(
  viewer: Viewer,
  wanted: AuditWanted,
  { cursor = null, limit = PAGE }: { cursor?: string | null; limit?: number } = {},
): AuditLine[] {
  const found = rows<Found>(sql`
    select e.id, e.at, e.what, e.subject, e.before, e.after, e.why, e."spaceId", u.name, u.handle, s.name "spaceName",
      su.name "personName", su.handle "personHandle", p.id "postId", p.slug "postSlug", p.title "postTitle", p."spaceId" "postSpaceId",
      exists (select 1 from "Deletion" d where d."postId" = p.id) "outOfSight"
    from (select * from "AuditEntry" e where ${conditions(wanted, cursor)} order by e.at desc, e.id desc limit ${limit}) e
    join "User" u on u.id = e."byId"
    left join "Space" s on s.id = e."spaceId"
    left join "User" su on su.id = case when e.subject like 'person:%' then substr(e.subject, 8) end
    left join "Answer" a on a.id = case when e.subject like 'answer:%' then substr(e.subject, 8) end
    left join "Comment" c on c.id = case when e.subject like 'comment:%' then substr(e.subject, 9) end
    left join "Post" p on p.id = coalesce(a."postId", c."postId", case when e.subject like 'post:%' then substr(e.subject, 6) end)
    order by e.at desc, e.id desc`)
  const spaces = spaceNames(viewer, found)
  return found.map((line) => lineOf(viewer, line, spaces))
}

function conditions({ spaceId, act, subject }: AuditWanted, cursor: string | null): Sql {
  const after = cursor === null ? null : placeOf(cursor)
  const both = [
    after && sql`(e.at, e.id) < (${after.createdAt}, ${after.id})`,
    spaceId && sql`e."spaceId" = ${spaceId}`,
    act && sql`substr(e.what, instr(e.what, '.') + 1) = ${act}`,
    subject && sql`e.subject = ${subject}`,
  ].filter((it) => it !== null && it !== undefined && it !== '')
  return both.length > 0 ? join(both as Sql[], ' and ') : sql`true`
}

const SPACE = /^space:(\w+)$/

/** Entries name spaces by their ids, because not everybody who reads the log knows of each of them. */
function spaceNames(viewer: Viewer, lines: Found[]): Map<string, string> {
  const ids = lines.flatMap(({ before, after }) => [before, after].flatMap((it) => SPACE.exec(it)?.[1] ?? []))
  const known = ids.filter((id) => viewer.spaceIds.includes(id))
  if (known.length === 0) return new Map()
  const found = rows<{ id: string; name: string }>(
    sql`select id, name from "Space" where id in (${join(known)})`,
  )
  return new Map(found.map(({ id, name }) => [id, name]))
}

function lineOf(viewer: Viewer, line: Found, spaces: Map<string, string>): AuditLine {
  const { id, at, what, subject, why, name, handle, spaceName, spaceId } = line
  const { postId, postSlug, postTitle, postSpaceId: inSpace, personName, personHandle } = line
  const reads = postId !== null && viewer.spaceIds.includes(inSpace)
  const sees = reads && (line.outOfSight === 0 || keepsOrderFor(viewer, { spaceId: inSpace }))
  const state = (stored: string) => {
    const space = SPACE.exec(stored)?.[1]
    if (space !== undefined) return spaces.get(space) ?? 'a space that you do not read'
    if (/^post:\w+$/.test(stored)) return 'another post'
    // What a machine would need to undo it.
    return stored.startsWith('{') ? '' : stored
  }
  return {
    ...{ id, at, by: { name, handle }, what, subject, why },
    ...{ before: state(line.before), after: state(line.after) },
    noun: subject.slice(0, subject.indexOf(':')),
    about: sees
      ? { path: `/posts/${postId}/${postSlug}`, title: postTitle }
      : personName === null
        ? null
        : { path: `/people/${personHandle}`, title: personName },
    space: spaceId !== null && viewer.spaceIds.includes(spaceId) ? spaceName : null,
  }
}

/** What the query of the address looks for. */
export function auditWanted(request: Request): AuditWanted {
  const query = new URL(request.url).searchParams
  return { act: query.get('act') ?? undefined, subject: query.get('subject') ?? undefined }
}
