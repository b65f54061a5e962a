import { row, rows, sql } from '~/platform/sql.server'
import type { Happening, TopicChain } from './happening'
import { topicChains } from './topic-chains.server'

/** A post as far as telling people about it needs it. */
export interface ToldPost {
  id: string
  spaceId: string
  authorId: string
  /** Everything in which somebody can be mentioned. */
  text: string
  /** Of an experiment. */
  status: string | null
}

/** The post, or null when it is deleted: nobody is told of that. */
export function toldPost(postId: string): ToldPost | null {
  return row<ToldPost>(sql`
    select p.id, p."spaceId", p."authorId", e.status,
      p.body || ' ' || coalesce(l."whatHappened" || ' ' || l.why || ' ' || l."doDifferently", '')
        || ' ' || coalesce(e.method || ' ' || e.result, '') text
    from "Post" p
    left join "Lesson" l on l."postId" = p.id
    left join "Experiment" e on e."postId" = p.id
    where p.id = ${postId} and not exists (select 1 from "Deletion" d where d."postId" = p.id)`)
}

/** Every topic of the post with what it belongs to; `tells` says of which the followers are told. */
export function chainsOf(postId: string, tells: (slug: string) => boolean = () => true): TopicChain[] {
  const topics = rows<{ id: string; slug: string }>(sql`
    select t.id, t.slug from "PostTopic" pt join "Topic" t on t.id = pt."topicId"
    where pt."postId" = ${postId} order by t.slug`)
  const chains = topicChains(topics.map(({ id }) => id))
  return topics.map(({ slug }, index) => ({ ids: chains[index] ?? [], tells: tells(slug) }))
}

/** What every happening about a post has in common. */
export function aboutPost(
  { id, spaceId, authorId }: ToldPost,
  event: { at: Date; actorId: string },
): Omit<Happening, 'kind' | 'fact' | 'thread' | 'stage' | 'personId' | 'mentions'> {
  return {
    ...{ page: `/posts/${id}`, path: '', title: '', at: event.at, actorId: event.actorId },
    ...{ postId: id, answerId: null, commentId: null, spaceId, authorId, answerAuthorId: null },
    topics: chainsOf(id),
    followersToo: { post: true, person: true, space: true },
    asked: { people: [], mutable: false },
  }
}
