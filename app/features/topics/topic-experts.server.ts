import type { Viewer } from '~/features/accounts/viewer'
import { isPerson } from '~/features/anonymity/real-people.server'
import { kept } from '~/platform/kept.server'
import { rows, sql } from '~/platform/sql.server'

const SHOWN = 5

export interface Expert {
  id: string
  handle: string
  name: string
  avatar: string | null
  /** Accepted answers to questions that the viewer may read. */
  accepted: number
}

// Shared between viewers for each space, as the counts are.
const perSpace = kept((topicId) =>
  rows<Expert & { spaceId: string }>(
    sql`select p."spaceId", u.id, u.handle, u.name, u.avatar, count(*) accepted from "PostTopic" pt
        join "AcceptedAnswer" aa on aa."postId" = pt."postId"
        join "Post" p on p.id = pt."postId"
        join "Answer" a on a.id = aa."answerId"
        join "User" u on u.id = a."authorId"
        where pt."topicId" = ${topicId} and ${isPerson}
          and not exists (select 1 from "Deletion" pd where pd."postId" = p.id)
          and not exists (select 1 from "Deletion" ad where ad."answerId" = a.id)
          and not exists (select 1 from "Deactivation" d where d."userId" = u.id)
        group by p."spaceId", u.id, u.handle, u.name, u.avatar`,
  ),
)

/** Who wrote the most accepted answers in a topic, of those who can still be asked; seconds old at times. */
export function experts(viewer: Viewer, topicId: string): Expert[] {
  const found = new Map<string, Expert>()
  for (const { spaceId, ...expert } of perSpace(topicId)) {
    if (!viewer.spaceIds.includes(spaceId)) continue
    const accepted = expert.accepted + (found.get(expert.id)?.accepted ?? 0)
    found.set(expert.id, { ...expert, accepted })
  }
  return [...found.values()]
    .sort((a, b) => b.accepted - a.accepted || a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
    .slice(0, SHOWN)
}
