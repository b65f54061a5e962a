import type { Viewer } from '~/features/accounts/viewer'
import { answersOf } from '~/features/answers/answers-of.server'
import type { DiscussedPost } from '~/features/answers/discussed-post'
import { postAnswer } from '~/features/answers/post-answer.server'
import { commentsOf } from '~/features/comments/comments-of.server'
import { db } from '~/platform/db.server'

/** A post as its page hands it to the discussion under it. */
export async function discussed(postId: string): Promise<DiscussedPost> {
  const post = await db.post.findUniqueOrThrow({ where: { id: postId } })
  return { ...post, anonymous: 'none' as const, kind: post.kind as DiscussedPost['kind'] }
}

/** An answer to a question, by its id. */
export async function answer(who: Viewer, postId: string, body = 'Use a second key'): Promise<string> {
  return (await postAnswer(who, { postId, body, submissionKey: undefined })).id
}

/** The answers that somebody sees under a post, in order. */
export async function answersSeen(who: Viewer, postId: string) {
  return answersOf(who, await discussed(postId)).answers
}

/** What the comments say that somebody sees under a post, its answers' included. */
export async function commentsSeen(who: Viewer, postId: string): Promise<string[]> {
  const post = await discussed(postId)
  const answerIds = answersOf(who, post).answers.map(({ id }) => id)
  const { onPost, onAnswers } = commentsOf(who, post, answerIds)
  return [...onPost, ...Object.values(onAnswers).flat()].map(({ bodyHtml }) => textOf(bodyHtml))
}

export function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, '').trim()
}

/** The events of a type that were recorded, as their payloads. */
export async function recorded(type: string): Promise<Record<string, unknown>[]> {
  const events = await db.event.findMany({ where: { type }, orderBy: { at: 'asc' } })
  return events.map(({ payload }) => JSON.parse(payload))
}
