import type { Viewer } from '~/features/accounts/viewer'
import { followerIn } from '~/features/anonymity/own-work'
import type { Level } from '~/features/follows/follow-levels'
import type { Kind, Outcome } from '~/features/posts/post-kinds'
import { reactionsOf } from '~/features/reactions/reactions-of.server'
import { roundOf } from '~/features/rounds/round-of.server'
import { rows, sql } from '~/platform/sql.server'
import type { Standing } from './standing'
import { canSayMeToo, canVote, canVoteDown } from './vote-rules'

type Post = { id: string; kind: Kind; outcome?: Outcome | null; authorId: string; deleted?: boolean }

/** The viewer's own votes, "me too" and follow of a post they may read; three queries for a told failure, one for all else. */
export function standingOf(viewer: Viewer, post: Post): Standing {
  const found = rows<{ what: string; id: string; value: number; level: Level | null }>(sql`
    select 'vote' what, "postId" id, value, null level from "PostVote" where "postId" = ${post.id} and "userId" = ${viewer.id}
    union all select 'me-too', "postId", 1, null from "MeToo" where "postId" = ${post.id} and "userId" = ${viewer.id}
    union all select 'follow', "postId", 1, level from "PostFollow"
      where "postId" = ${post.id} and "userId" = ${followerIn(viewer, post.id)}
    union all select 'settings', "userId", "followAnswered", null from "InboxSettings" where "userId" = ${viewer.id}
    union all select 'answer', v."answerId", v.value, null from "Answer" a
      cross join "AnswerVote" v on v."answerId" = a.id and v."userId" = ${viewer.id}
      where a."postId" = ${post.id}`)
  const of = (what: string) => found.filter((row) => row.what === what)
  const changeable = !post.deleted
  const reactions = reactionsOf(viewer, post)
  return {
    vote: of('vote')[0]?.value ?? 0,
    answerVotes: Object.fromEntries(of('answer').map(({ id, value }) => [id, value])),
    meToo: of('me-too').length > 0,
    reactions,
    round: reactions && roundOf(post.id),
    follows: of('follow')[0]?.level ?? null,
    followAnswered: of('settings')[0]?.value !== 0,
    may: {
      vote: changeable && canVote(viewer, post),
      voteDown: changeable && canVote(viewer, post) && canVoteDown(post),
      sayMeToo: changeable && canSayMeToo(viewer, post),
      follow: changeable,
    },
  }
}
