import type { Viewer } from '~/features/accounts/viewer'
import type { Kind } from '~/features/posts/post-kinds'
import { rows, sql } from '~/platform/sql.server'
import { canEndorse, canWithdrawEndorsement, isEndorsable } from './endorsement-rules'

/** What a leader said. Times are milliseconds since 1970. */
export interface EndorsementView {
  byId: string
  handle: string
  name: string
  avatar: string | null
  sentence: string
  objective: string
  objectiveKey: string
  at: number
}

export interface EndorsementsView {
  /** The first one first. */
  said: (EndorsementView & { mayWithdraw: boolean })[]
  /** Whether the viewer may say or change something of their own. */
  mayEndorse: boolean
  own: boolean
}

type Post = { id: string; kind: Kind; authorId: string; spaceId: string; deleted?: boolean }

/** What leaders said in favour of a post; null for one that nobody endorses. One query at most. */
export function endorsementsOf(viewer: Viewer, post: Post): EndorsementsView | null {
  if (!isEndorsable(post)) return null
  const said = rows<EndorsementView>(sql`
    select n."byId", u.handle, u.name, u.avatar, n.sentence, n.objective, n."objectiveKey", n.at
    from "Endorsement" n join "User" u on u.id = n."byId" where n."postId" = ${post.id} order by n.at, n."byId"`)
  return {
    said: said.map((it) => ({
      ...it,
      mayWithdraw: !post.deleted && canWithdrawEndorsement(viewer, it.byId, post),
    })),
    mayEndorse: !post.deleted && canEndorse(viewer, post),
    own: said.some(({ byId }) => byId === viewer.id),
  }
}
