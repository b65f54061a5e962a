import type { Viewer } from '~/features/accounts/viewer'
import { NotFound } from '~/platform/errors'
import { row, sql } from '~/platform/sql.server'
import { canApproveTopics } from './topic-rules'

/**
 * A topic for whoever decides about it. An approved one is found as well: somebody may have been faster.
 * @throws NotFound when there is none, or the viewer does not decide about topics.
 */
export function proposalToDecide(viewer: Viewer, slug: string) {
  const topic = canApproveTopics(viewer)
    ? row<{ slug: string; name: string; description: string }>(
        sql`select slug, name, description from "Topic" where slug = ${slug}`,
      )
    : null
  if (!topic) throw new NotFound()
  return topic
}
