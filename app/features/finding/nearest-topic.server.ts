import { noFilters, parseQuery } from '#search/index'
import { topicSlug } from '~/features/topics/topic-slug'
import { join, row, rows, sql } from '~/platform/sql.server'
import { finder } from './finder.server'

/**
 * The id of the topic that these words come nearest to: one that a word names, or else the one under which most posts
 * of open spaces that hold such words are filed. Null when there is none. At most two queries.
 */
export async function nearestTopic(words: string[]): Promise<string | null> {
  const slugs = join([...words, words.join(' ')].map(topicSlug))
  const named = row<{ id: string }>(sql`
    select t.id from "Topic" t where exists (select 1 from "TopicApproval" a where a."topicId" = t.id)
      and (t.slug in (${slugs}) or exists
        (select 1 from "TopicSynonym" s where s."topicId" = t.id and s.slug in (${slugs})))
    order by length(t.slug) desc, t.slug limit 1`)
  if (named) return named.id
  const open = rows<{ id: string }>(sql`select id from "Space" where visibility = 'open'`)
  const { facets } = await finder().search({
    ...{ query: parseQuery(words.join(' ')), filters: noFilters, spaceIds: open.map(({ id }) => id) },
    ...{ sort: 'relevance', offset: 0, limit: 1 },
  })
  const [nearest] = facets.topic
  if (!nearest) return null
  return row<{ id: string }>(sql`select id from "Topic" where slug = ${nearest.value}`)?.id ?? null
}
