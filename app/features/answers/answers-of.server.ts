import type { Viewer } from '~/features/accounts/viewer'
import { isOwn } from '~/features/anonymity/own-work'
import { canFlag, canJudge } from '~/features/moderation/moderation-rules'
import { canSplit } from '~/features/splits/split-rules'
import { canUse } from '~/features/uses/use-rules'
import { canVote } from '~/features/votes/vote-rules'
import { join, rows, sql } from '~/platform/sql.server'
import { answerFormView } from './answer-form-view.server'
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
  deletedAs: string | null
  reason: string | null
  total: number
  suggested: number
}

interface Wanted {
  /** How many to show at least. */
  shown?: number
  /** An answer to show however far down it is: where a link leads. */
  answerId?: string | null
}

/**
 * The answers to a question that the viewer may read: the accepted one, then by score, then the oldest first. Two
 * queries. "More" shows the same page longer rather than a next page: the order follows votes, so a second page would
 * skip and repeat answers as people vote.
 */
export function answersOf(
  viewer: Viewer,
  post: DiscussedPost,
  { shown = ANSWERS_SHOWN, answerId = null }: Wanted = {},
): AnswersView {
  const keepsOrder = keepsOrderIn(viewer, post.spaceId)
  const own = join([viewer.id, ...viewer.pseudonyms.map(({ id }) => id)])
  const found = rows<AnswerRow>(sql`
    with standing as (
      select a.id, c."answerId" is not null accepted, count(*) over () total,
        row_number() over (order by c."answerId" is null, a.score desc, a."createdAt", a.id) place
      from "Answer" a
      left join "AcceptedAnswer" c on c."answerId" = a.id
      left join "Deletion" d on d."answerId" = a.id
      where a."postId" = ${post.id} and (d.id is null or ${keepsOrder ? 1 : 0} = 1
          or (d.kind = 'hidden' and a."authorId" in (${own})))
        and not exists (select 1 from "SplitAnswer" x where x."answerId" = a.id)
    )
    select a.id, a."authorId", u.handle, u.name, u.avatar, a."bodyHtml", a."createdAt", a."editedAt", a.score,
      s.accepted, d.at "deletedAt", du.name "deletedBy", d.kind "deletedAs", d.reason, s.total,
      (select count(*) from "Suggestion" x where x."answerId" = a.id and x.outcome is null) suggested
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
    mayAnswer: changeable && !post.locked && canAnswer(post),
    mayAccept: changeable && canAccept(viewer, post),
    form: answerFormView(viewer, post.id),
  }
}

function viewOf(viewer: Viewer, post: DiscussedPost, row: AnswerRow): AnswerView {
  const { id, authorId, handle, name, avatar, bodyHtml, createdAt, editedAt, score } = row
  const stands = row.deletedAt === null
  const hidden = row.deletedAs === 'hidden'
  const changeable = stands && !post.deleted
  const decides = canReviseAnswer(viewer, row, post.spaceId)
  return {
    ...{ id, bodyHtml, createdAt, editedAt, score },
    author: { id: authorId, handle, name, avatar },
    accepted: Boolean(row.accepted),
    deletion: stands
      ? null
      : { at: Number(row.deletedAt), byName: row.deletedBy ?? '', reason: row.reason ?? '', hidden },
    suggested: changeable && decides ? row.suggested : 0,
    may: {
      // What was hidden can be mended by who wrote it.
      revise: hidden ? !post.deleted && isOwn(viewer, authorId) : changeable && decides,
      suggest: changeable && !decides,
      remove: changeable && canDeleteAnswer(viewer, row, post.spaceId),
      restore: !stands && !hidden && !post.deleted && keepsOrderIn(viewer, post.spaceId),
      split: changeable && !row.accepted && canSplit(viewer, post),
      accept: changeable && canAccept(viewer, post),
      vote: changeable && canVote(viewer, row),
      flag: changeable && canFlag(viewer, row),
      keepOrder: canJudge(viewer, { authorId, spaceId: post.spaceId }),
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
