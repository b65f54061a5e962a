import type { Viewer } from '~/features/accounts/viewer'
import { NotFound } from '~/platform/errors'
import { row, rows, sql } from '~/platform/sql.server'
import { canApproveTopics, canReviseTopic } from './topic-rules'

/**
 * A topic as its form shows it.
 * @throws NotFound when there is none, or the viewer may not revise it.
 */
export function topicToRevise(viewer: Viewer, slug: string) {
  const topic = row<{
    id: string
    slug: string
    name: string
    description: string
    parent: string | null
    proposedById: string | null
    reviewMonths: number | null
    approved: number
  }>(
    sql`select t.id, t.slug, t.name, t.description, parent.slug parent, t."proposedById", t."reviewMonths",
          exists (select 1 from "TopicApproval" a where a."topicId" = t.id) approved
        from "Topic" t left join "Topic" parent on parent.id = t."parentId" where t.slug = ${slug}`,
  )
  if (!topic || !canReviseTopic(viewer, { ...topic, approved: Boolean(topic.approved) })) throw new NotFound()
  const synonyms = rows<{ slug: string }>(
    sql`select slug from "TopicSynonym" where "topicId" = ${topic.id} order by slug`,
  )
  const { name, description, parent, reviewMonths } = topic
  return {
    ...{ name, slug, description, parent: parent ?? '' },
    reviewMonths: reviewMonths === null ? '' : String(reviewMonths),
    maySetInterval: canApproveTopics(viewer),
    synonyms: synonyms.map((synonym) => synonym.slug).join(', '),
  }
}
