import type { Viewer } from '~/features/accounts/viewer'
import { postAnswer } from '~/features/answers/post-answer.server'
import { addComment } from '~/features/comments/add-comment.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { db, transaction } from '~/platform/db.server'
import { again, defaultSpace } from '../../support/people'
import { lessonFields, questionFields, wanted } from '../posts/drafts'

const unnamed = { submissionKey: undefined, anonymous: '1' as const }

/** Lets people write without their name in a space; the one for everybody when none is named. */
export async function allowed(slug = 'everyone'): Promise<void> {
  await defaultSpace()
  await transaction((tx) => tx.space.update({ where: { slug }, data: { anonymous: true } }))
}

export async function unnamedQuestion(by: Viewer, fields: Record<string, string> = {}): Promise<string> {
  return (await publishPost(await again(by), wanted(questionFields({ ...fields, anonymous: '1' })))).id
}

export async function unnamedFailure(by: Viewer, fields: Record<string, string> = {}): Promise<string> {
  return (await publishPost(await again(by), wanted(lessonFields({ ...fields, anonymous: '1' })))).id
}

export async function unnamedAnswer(by: Viewer, postId: string, body = 'Keep both for a day.') {
  return (await postAnswer(await again(by), { postId, body, ...unnamed })).id
}

export async function unnamedComment(
  by: Viewer,
  on: { postId: string } | { answerId: string },
  body = 'Which day?',
) {
  return (await addComment(await again(by), { on, body, ...unnamed })).id
}

/** Under which name each of these was written. */
export async function namesOf(what: { posts?: string[]; answers?: string[]; comments?: string[] }) {
  const author = { select: { author: { select: { name: true } } } }
  const found = [
    ...(await db.post.findMany({ where: { id: { in: what.posts ?? [] } }, ...author })),
    ...(await db.answer.findMany({ where: { id: { in: what.answers ?? [] } }, ...author })),
    ...(await db.comment.findMany({ where: { id: { in: what.comments ?? [] } }, ...author })),
  ]
  return found.map((row) => row.author.name)
}

/** The pseudonym that a post was written under. */
export async function pseudonymOf(postId: string): Promise<string> {
  return (await db.post.findUniqueOrThrow({ where: { id: postId }, select: { authorId: true } })).authorId
}
