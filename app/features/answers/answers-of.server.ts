import type { Viewer } from '~/features/accounts/viewer'
import { canUse } from '~/features/uses/use-rules'
import { canVote } from '~/features/votes/vote-rules'
import { newId } from '~/platform/id.server'
import { rows, sql } from '~/platform/sql.server'
import { canAccept, canAnswer, canDeleteAnswer, canReviseAnswer, keepsOrderIn } from './answer-rules'
import type { AnswersView, AnswerView } from './answers-view'
import type { DiscussedPost } from './discussed-post'

export const ANSWERS_SHOWN = 30

interface AnswerRow {
  id: string
  authorId: string
  handle: string
  name: string
  avatar: string | null
  bodyHtml: string
  createdAt: number
  editedAt: number | null
  score: number
  accepted: number
  deletedAt: number | null
  deletedBy: string | null
  reason: string | null
  total: number
}

interface Wanted {
  /** How many to show at least. */
  shown?: number
  /** An answer to show however far down it is: where a link leads. */
  answerId?: string | null
}

/**
 * The answers to a question that the viewer may read: the accepted one, then by score, then the oldest first. One
 * query. "More" shows the same page longer rather than a next page: the order follows votes, so a second page would
 * skip and repeat answers as people vote.
 */
export function answersOf(
  viewer: Viewer,
  post: DiscussedPost,
  { shown = ANSWERS_SHOWN, answerId = null }: Wanted = {},
): AnswersView {
  const keepsOrder = keepsOrderIn(viewer, post.spaceId)
  const found = rows<AnswerRow>(sql`
    with standing as (
      select a.id, c."answerId" is not null accepted, count(*) over () total,
        row_number() over (order by c."answerId" is null, a.score desc, a."createdAt", a.id) place
      from "Answer" a
      left join "AcceptedAnswer" c on c."answerId" = a.id
      left join "Deletion" d on d."answerId" = a.id
      where a."postId" = ${post.id} and (d.id is null or ${keepsOrder ? 1 : 0} = 1)
    )
    select a.id, a."authorId", u.handle, u.name, u.avatar, a."bodyHtml", a."createdAt", a."editedAt", a.score,
      s.accepted, d.at "deletedAt", du.name "deletedBy", d.reason, s.total
    from standing s
    join "Answer" a on a.id = s.id
    join "User" u on u.id = a."authorId"
    left join "Deletion" d on d."answerId" = a.id
    left join "User" du on du.id = d."byId"
    where s.place <= ${shown} or s.place <= (select place from standing where id = ${answerId})
    order by s.place`)
  const changeable = !post.deleted
  return {
    answers: found.map((row) => viewOf(viewer, post, row)),
    hidden: (found[0]?.total ?? 0) - found.length,
    mayAnswer: changeable && canAnswer(post),
    mayAccept: changeable && canAccept(viewer, post),
    submissionKey: newId(),
  }
}

function viewOf(viewer: Viewer, post: DiscussedPost, row: AnswerRow): AnswerView {
  const { id, authorId, handle, name, avatar, bodyHtml, createdAt, editedAt, score } = row
  const stands = row.deletedAt === null
  const changeable = stands && !post.deleted
  return {
    ...{ id, bodyHtml, createdAt, editedAt, score },
    author: { id: authorId, handle, name, avatar },
    accepted: Boolean(row.accepted),
    deletion: stands
      ? null
      : { at: Number(row.deletedAt), byName: row.deletedBy ?? '', reason: row.reason ?? '' },
    may: {
      revise: changeable && canReviseAnswer(viewer, row, post.spaceId),
      remove: changeable && canDeleteAnswer(viewer, row, post.spaceId),
      restore: !stands && !post.deleted && keepsOrderIn(viewer, post.spaceId),
      accept: changeable && canAccept(viewer, post),
      vote: changeable && canVote(viewer, row),
      use: changeable && canUse(viewer, { what: 'answer', authorId, accepted: row.accepted === 1 }),
    },
  }
}

/** The `answers` and `answer` of a post page's query string, with anything odd ignored. */
export function answersWanted(query: URLSearchParams): Wanted {
  const shown = Number(query.get('answers'))
  return {
    shown: Number.isInteger(shown) && shown > ANSWERS_SHOWN ? Math.min(shown, 1000) : ANSWERS_SHOWN,
    answerId: query.get('answer'),
  }
}
