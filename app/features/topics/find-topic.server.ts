import { NotFound } from '~/platform/errors'
import { row, sql } from '~/platform/sql.server'

/**
 * The short name of the topic that a name leads to: its own, or one of its synonyms, in any case of letters.
 * @throws NotFound when it leads nowhere.
 */
export function findTopic(name: string): string {
  const slug = name.toLowerCase()
  const found = row<{ slug: string }>(
    sql`select slug from "Topic" where slug = ${slug}
        union all
        select t.slug from "TopicSynonym" s join "Topic" t on t.id = s."topicId" where s.slug = ${slug}
        limit 1`,
  )
  if (!found) throw new NotFound()
  return found.slug
}
