import type { Viewer } from '~/features/accounts/viewer'
import { isOwn } from '~/features/anonymity/own-work'
import { type BookableHours, bookableHours } from '~/features/meetings/bookable-hours.server'
import type { PostView } from '~/features/posts/post-view'
import { row, rows, sql } from '~/platform/sql.server'
import { type FirstAnswerTime, firstAnswerTime } from './first-answer-time.server'

export interface Routing {
  /** Who was asked to answer, first to last. */
  asked: { id: string; handle: string; name: string; avatar: string | null; at: number }[]
  /** When the next mentor is looked for, in milliseconds since 1970; null when nobody is left to ask. */
  nextAt: number | null
  /** What one may expect in its first topic. */
  usual: (FirstAnswerTime & { topic: string }) | null
  /** The next free office hour of a mentor of its topics, once somebody was asked in vain. */
  hours: BookableHours | null
}

/** What the asker of a question without answers sees of where it went; null for everybody else and every other post. */
export async function routingOf(viewer: Viewer, post: PostView): Promise<Routing | null> {
  const waits = post.kind === 'question' && post.answerCount === 0 && !post.deleted && !post.duplicate
  if (!waits || !isOwn(viewer, post.authorId)) return null
  const asked = rows<Routing['asked'][number]>(sql`
    select u.id, u.handle, u.name, u.avatar, q.at from "QuestionAsk" q join "User" u on u.id = q."personId"
    where q."postId" = ${post.id} order by q.at, u.id`)
  const route = row<{ nextAt: number }>(sql`select "nextAt" from "QuestionRoute" where "postId" = ${post.id}`)
  const topics = post.topics.map(({ slug }) => slug)
  const [topic] = topics
  const [hours = null] = asked.length > 0 ? await bookableHours(viewer, { handles: [], topics }) : []
  return {
    asked,
    nextAt: route?.nextAt ?? null,
    usual: topic ? { topic, ...firstAnswerTime(viewer, topic, post.id) } : null,
    hours,
  }
}
