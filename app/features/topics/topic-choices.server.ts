import { rows, sql } from '~/platform/sql.server'

/** Topics to suggest where a topic is typed: the approved ones by name, 500 at most. */
export function topicChoices(): { slug: string; name: string }[] {
  return rows(
    sql`select t.slug, t.name from "Topic" t
        where exists (select 1 from "TopicApproval" a where a."topicId" = t.id)
        order by lower(t.name), t.slug limit 500`,
  )
}
