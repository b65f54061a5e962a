import type { Viewer } from '~/features/accounts/viewer'
import { answerPath } from '~/features/answers/answer-path'
import { canReviseAnswer } from '~/features/answers/answer-rules'
import { reachAnswer } from '~/features/answers/reach-answer.server'
import { commentPath } from '~/features/comments/comment-path'
import { canReviseComment } from '~/features/comments/comment-rules'
import { reachComment } from '~/features/comments/reach-comment.server'
import { seesAside } from '~/features/moderation/moderation-rules'
import { postPath } from '~/features/posts/post-kinds'
import { canRevise, keepsOrderFor } from '~/features/posts/post-rules'
import { reachPost } from '~/features/posts/reach-post.server'
import { moderatedBy, writableTo } from '~/features/posts/visible-posts.server'
import type { Tx } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import type { WorkKind } from './work'

/** A text that is revised, whatever it is. */
export interface Work {
  id: string
  /** What it is called: "question", "answer". */
  noun: string
  /** The title of its post. */
  title: string
  /** Where it stands. */
  back: string
  revision: number
  values: Record<string, string>
  /** Of an experiment: its plan may not change any more. */
  locked: boolean
  mayEdit: boolean
  /** May take words out of its whole thread for good. */
  mayRedact: boolean
  postId: string
}

type Reader = Pick<Tx, 'post' | 'answer' | 'comment'>

/**
 * A text as far as the viewer may read it. What is deleted is there for whoever keeps order in its space.
 * @throws NotFound
 */
export function reachWork(reader: Reader, viewer: Viewer, work: WorkKind, id: string): Promise<Work> {
  return { posts: postWork, answers: answerWork, comments: commentWork }[work](reader, viewer, id)
}

async function postWork(reader: Reader, viewer: Viewer, id: string): Promise<Work> {
  const post = await reachPost(reader, viewer, id, { OR: [writableTo(viewer), moderatedBy(viewer)] })
  const { kind, title, revision, values, locked, deletion } = post
  return {
    ...{ id, noun: kind, title, back: postPath(post), revision, values, locked, postId: id },
    mayEdit: !deletion && canRevise(viewer, post),
    mayRedact: keepsOrderFor(viewer, post),
  }
}

async function answerWork(reader: Reader, viewer: Viewer, id: string): Promise<Work> {
  const answer = await reachAnswer(reader, viewer, id)
  const { body, revision, post, deletion } = answer
  return {
    ...{ id, noun: 'answer', title: post.title, back: answerPath(post, id), revision, locked: false },
    ...{ values: { body }, postId: post.id },
    mayEdit: !deletion && canReviseAnswer(viewer, answer, post.spaceId),
    mayRedact: keepsOrderFor(viewer, post),
  }
}

async function commentWork(reader: Reader, viewer: Viewer, id: string): Promise<Work> {
  const comment = await reachComment(reader, viewer, id)
  const { body, revision, post, deletion } = comment
  const text = { authorId: comment.authorId, spaceId: post.spaceId }
  if (deletion && !seesAside(viewer, text, deletion)) throw new NotFound()
  return {
    ...{ id, noun: 'comment', title: post.title, back: commentPath(comment), revision, locked: false },
    ...{ values: { body }, postId: post.id },
    mayEdit: !deletion && canReviseComment(viewer, comment, post.spaceId),
    mayRedact: keepsOrderFor(viewer, post),
  }
}
