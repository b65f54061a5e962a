import type { Viewer } from '~/features/accounts/viewer'
import type { Kind, Outcome } from '~/features/posts/post-kinds'
import { rows, sql } from '~/platform/sql.server'
import { REACTION_KINDS, type ReactionKind } from './reaction-kinds'
import { canReact, takesReactions } from './reaction-rules'
import type { ReactionsView } from './reactions-view'

type Post = { id: string; kind: Kind; outcome?: Outcome | null; authorId: string; deleted?: boolean }

/** What was said to whoever told a failure; null where there is nothing of the kind. One query, or none. */
export function reactionsOf(viewer: Viewer, post: Post): ReactionsView | null {
  if (!takesReactions(post)) return null
  const found = rows<{ kind: ReactionKind; count: number; own: number }>(sql`
    select r.kind, count(*) count, sum(r."userId" = ${viewer.id}) own from "Reaction" r
    where r."postId" = ${post.id} group by r.kind`)
  return {
    mayReact: !post.deleted && canReact(viewer, post),
    reactions: REACTION_KINDS.map((kind) => {
      const { count = 0, own = 0 } = found.find((row) => row.kind === kind) ?? {}
      return { kind, count, own: own > 0 }
    }),
  }
}
