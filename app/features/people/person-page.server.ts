import type { Viewer } from '~/features/accounts/viewer'
import { isPerson } from '~/features/anonymity/real-people.server'
import type { Level } from '~/features/follows/follow-levels'
import type { Kind } from '~/features/posts/post-kinds'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { NotFound } from '~/platform/errors'
import { row, rows, sql } from '~/platform/sql.server'

interface Person {
  id: string
  handle: string
  name: string
  avatar: string | null
  title: string
  team: string
  bioHtml: string
  timeZone: string
  createdAt: number
  left: number
  /** How closely the viewer follows them; null for not at all. */
  level: Level | null
  followers: number
}

export interface PersonPage {
  person: Person
  /** Counted over what the viewer may read, and nothing else. */
  evidence: {
    /** Posts of each kind. */
    posts: Partial<Record<Kind, number>>
    answers: number
    /** Questions with at least one answer of theirs. */
    answered: number
    /** Answers that helped the asker. */
    accepted: number
    /** How often somebody used what they wrote, and it helped, if only partly. */
    applied: number
    /** What these uses saved others, as far as they said so. */
    minutesSaved: number
  }
}

/**
 * A person as their page shows them, without their posts. Four queries.
 * @throws NotFound when nobody has this handle.
 */
export function personPage(viewer: Viewer, handle: string): PersonPage {
  const person = row<Person>(
    sql`select u.id, u.handle, u.name, u.avatar, u.title, u.team, u."bioHtml", u."timeZone", u."createdAt",
          exists (select 1 from "Deactivation" d where d."userId" = u.id) "left",
          (select f.level from "PersonFollow" f
            where f."followerId" = ${viewer.id} and f."followedId" = u.id) level,
          (select count(*) from "PersonFollow" f
            where f."followedId" = u.id and f.level <> 'muted') followers
        from "User" u where u.handle = ${handle.toLowerCase()} and ${isPerson}`,
  )
  if (!person) throw new NotFound()
  return {
    person,
    evidence: { posts: posts(viewer, person.id), ...answers(viewer, person.id), ...uses(viewer, person.id) },
  }
}

function posts(viewer: Viewer, authorId: string): Partial<Record<Kind, number>> {
  const found = rows<{ kind: Kind; count: number }>(
    sql`select p.kind, count(*) count from "Post" p where p."authorId" = ${authorId} and ${visibleToSql(viewer)}
        group by p.kind`,
  )
  return Object.fromEntries(found.map(({ kind, count }) => [kind, count]))
}

type Answers = Pick<PersonPage['evidence'], 'answers' | 'answered' | 'accepted'>

function answers(viewer: Viewer, authorId: string): Answers {
  const found = row<Answers>(
    sql`select count(*) answers, count(distinct a."postId") answered, count(aa."answerId") accepted
        from "Answer" a join "Post" p on p.id = a."postId"
        left join "AcceptedAnswer" aa on aa."answerId" = a.id
        where a."authorId" = ${authorId} and ${visibleToSql(viewer)}
          and not exists (select 1 from "Deletion" ad where ad."answerId" = a.id)`,
  )
  return found ?? { answers: 0, answered: 0, accepted: 0 }
}

type Uses = Pick<PersonPage['evidence'], 'applied' | 'minutesSaved'>

/** What others made of their posts and answers: two walks along an index each, one of the posts, one of the answers. */
function uses(viewer: Viewer, authorId: string): Uses {
  const found = row<Uses>(
    sql`select count(*) applied, coalesce(sum("minutesSaved"), 0) "minutesSaved" from (
          select x."minutesSaved" from "Post" p join "PostUse" x on x."postId" = p.id and x."answerId" is null
          where p."authorId" = ${authorId} and x.result <> 'not' and ${visibleToSql(viewer)}
          union all
          select x."minutesSaved" from "Answer" a join "PostUse" x on x."answerId" = a.id
          join "Post" p on p.id = a."postId"
          where a."authorId" = ${authorId} and x.result <> 'not' and ${visibleToSql(viewer)}
            and not exists (select 1 from "Deletion" ad where ad."answerId" = a.id)) u`,
  )
  return found ?? { applied: 0, minutesSaved: 0 }
}
