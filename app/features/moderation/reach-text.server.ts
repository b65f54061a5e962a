import type { Viewer } from '~/features/accounts/viewer'
import { answerPath } from '~/features/answers/answer-path'
import { commentPath } from '~/features/comments/comment-path'
import { type Kind, postPath } from '~/features/posts/post-kinds'
import type { WorkKind } from '~/features/revisions/work'
import type { Tx } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { seesAside } from './moderation-rules'

type Reader = Pick<Tx, 'post' | 'answer' | 'comment'>

const aside = { select: { id: true, kind: true, reason: true, askedAt: true, asked: true, acceptedAt: true } }
const aboutPost = {
  id: true,
  slug: true,
  title: true,
  kind: true,
  authorId: true,
  spaceId: true,
  deletion: aside,
}

export interface Aside {
  id: string
  kind: string
  reason: string
  askedAt: Date | null
  asked: string
  acceptedAt: Date | null
}

/** A text that somebody flags or keeps order with, whatever it is. */
export interface Text {
  work: WorkKind
  /** The name of its kind: "question", "answer". */
  noun: string
  /** As `subject` of the audit log has it. */
  subject: `${'post' | 'answer' | 'comment'}:${string}`
  id: string
  postId: string
  /** The answer itself, or the one that a comment is on. */
  answerId: string | null
  commentId: string | null
  /** Of its post. */
  title: string
  path: string
  authorId: string
  spaceId: string
  /** What keeps it out of sight. */
  aside: Aside | null
}

/**
 * A post, an answer or a comment as far as the viewer sees it: what is out of sight is there for whoever keeps order
 * in its space, and what is hidden also for who wrote it.
 * @throws NotFound
 */
export async function reachText(reader: Reader, viewer: Viewer, work: WorkKind, id: string): Promise<Text> {
  const { above, ...text } = await { posts: postText, answers: answerText, comments: commentText }[work](
    reader,
    id,
  )
  const seen = (it: { authorId: string }, its: Aside | null) =>
    !its || seesAside(viewer, { authorId: it.authorId, spaceId: text.spaceId }, its)
  const visible = seen(text, text.aside) && above.every((it) => seen(it, it.deletion))
  if (!viewer.spaceIds.includes(text.spaceId) || !visible) throw new NotFound()
  return text
}

type Found = Text & { above: { authorId: string; deletion: Aside | null }[] }

async function postText(reader: Reader, id: string): Promise<Found> {
  const post = await reader.post.findUnique({ where: { id }, select: aboutPost })
  if (!post) throw new NotFound()
  const { title, authorId, spaceId, kind } = post
  return {
    ...{ work: 'posts', noun: kind as Kind, subject: `post:${id}`, id, postId: id, answerId: null },
    ...{ commentId: null, title, path: postPath(post), authorId, spaceId, aside: post.deletion, above: [] },
  }
}

async function answerText(reader: Reader, id: string): Promise<Found> {
  const answer = await reader.answer.findUnique({
    where: { id },
    select: { authorId: true, deletion: aside, post: { select: aboutPost } },
  })
  if (!answer) throw new NotFound()
  const { post, authorId } = answer
  return {
    ...{ work: 'answers', noun: 'answer', subject: `answer:${id}`, id, postId: post.id, answerId: id },
    ...{ commentId: null, title: post.title, path: answerPath(post, id), authorId, spaceId: post.spaceId },
    ...{ aside: answer.deletion, above: [post] },
  }
}

async function commentText(reader: Reader, id: string): Promise<Found> {
  const comment = await reader.comment.findUnique({
    where: { id },
    select: {
      ...{ authorId: true, answerId: true, deletion: aside },
      ...{ answer: { select: { authorId: true, deletion: aside } }, post: { select: aboutPost } },
    },
  })
  if (!comment) throw new NotFound()
  const { post, answer, answerId, authorId } = comment
  return {
    ...{ work: 'comments', noun: 'comment', subject: `comment:${id}`, id, postId: post.id, answerId },
    ...{ commentId: id, title: post.title, path: commentPath({ id, answerId, post }), authorId },
    ...{ spaceId: post.spaceId, aside: comment.deletion, above: answer ? [post, answer] : [post] },
  }
}
