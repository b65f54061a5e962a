import type { Viewer } from '~/features/accounts/viewer'
import type { Level } from '~/features/follows/follow-levels'
import type { Kind } from '~/features/posts/post-kinds'
import { NotFound } from '~/platform/errors'
import { row, rows, sql } from '~/platform/sql.server'
import { countsByKind } from './topic-counts.server'
import { type Expert, experts } from './topic-experts.server'

interface Topic {
  id: string
  slug: string
  name: string
  description: string
  createdAt: number
  approved: number
  proposedById: string | null
  proposer: string | null
  parentSlug: string | null
  parentName: string | null
  followers: number
  /** How closely the viewer follows it; null for not at all. */
  level: Level | null
}

export interface TopicPage {
  topic: Topic
  children: { slug: string; name: string }[]
  synonyms: string[]
  /** Posts of each kind that the viewer may read. */
  counts: Partial<Record<Kind, number>>
  experts: Expert[]
}

/**
 * A topic as its page shows it, without its posts.
 * @throws NotFound when there is no topic of this short name.
 */
export function topicPage(viewer: Viewer, slug: string): TopicPage {
  const topic = row<Topic>(
    sql`select t.id, t.slug, t.name, t.description, t."createdAt", t."proposedById", u.name proposer,
          parent.slug "parentSlug", parent.name "parentName",
          exists (select 1 from "TopicApproval" a where a."topicId" = t.id) approved,
          (select count(*) from "TopicFollow" f where f."topicId" = t.id and f.level <> 'muted') followers,
          (select f.level from "TopicFollow" f where f."topicId" = t.id and f."userId" = ${viewer.id}) level
        from "Topic" t
        left join "Topic" parent on parent.id = t."parentId"
        left join "User" u on u.id = t."proposedById"
        where t.slug = ${slug}`,
  )
  if (!topic) throw new NotFound()
  return {
    topic,
    children: rows(
      sql`select t.slug, t.name from "Topic" t where t."parentId" = ${topic.id}
          and exists (select 1 from "TopicApproval" a where a."topicId" = t.id)
          order by lower(t.name), t.slug limit 100`,
    ),
    synonyms: rows<{ slug: string }>(
      sql`select slug from "TopicSynonym" where "topicId" = ${topic.id} order by slug limit 100`,
    ).map((synonym) => synonym.slug),
    counts: countsByKind(viewer, topic.id),
    experts: experts(viewer, topic.id),
  }
}
