import type { Viewer } from '~/features/accounts/viewer'
import { answerPath } from '~/features/answers/answer-path'
import { canReviseAnswer } from '~/features/answers/answer-rules'
import { reachStandingAnswer } from '~/features/answers/reach-answer.server'
import { type Kind, postPath } from '~/features/posts/post-kinds'
import { reachPost } from '~/features/posts/reach-post.server'
import type { Tx } from '~/platform/db.server'
import { canDecide, canSuggest } from './suggestion-rules'

/** What edits are suggested of: a post, or one of its answers. */
export interface SuggestedOn {
  work: 'posts' | 'answers'
  id: string
  /** What it is called. */
  noun: Kind | 'answer'
  /** The title of its post. */
  title: string
  /** Where it stands. */
  back: string
  revision: number
  values: Record<string, string>
  /** Of an experiment: its plan may not change any more. */
  locked: boolean
  authorId: string
  postId: string
  /** Who is told of a suggestion. */
  keepers: string[]
  maySuggest: boolean
  /** Whether the viewer decides about what others suggest. */
  decides: boolean
}

/** Of an answer, or of the post itself. */
export interface Suggestible {
  postId: string
  answerId: string | null
}

/**
 * A post or an answer as far as the viewer may read it.
 * @throws NotFound, of what is deleted as well.
 */
export async function reachSuggested(
  reader: Pick<Tx, 'post' | 'answer'>,
  viewer: Viewer,
  { postId, answerId }: Suggestible,
): Promise<SuggestedOn> {
  if (answerId !== null) return answerOf(reader, viewer, answerId)
  const post = await reachPost(reader, viewer, postId)
  const { id, kind, title, revision, values, locked, authorId, care } = post
  return {
    ...{ work: 'posts', id, noun: kind, title, back: postPath(post), revision, values, locked, authorId },
    ...{ postId: id, keepers: [...new Set([authorId, care?.ownerId ?? authorId])] },
    ...{ maySuggest: canSuggest(viewer, post), decides: canDecide(viewer, post) },
  }
}

/** Its author and moderators decide, who are those who edit it. */
async function answerOf(reader: Pick<Tx, 'answer'>, viewer: Viewer, answerId: string): Promise<SuggestedOn> {
  const answer = await reachStandingAnswer(reader, viewer, answerId)
  const { id, body, revision, authorId, post } = answer
  const decides = canReviseAnswer(viewer, answer, post.spaceId)
  return {
    ...{ work: 'answers', id, noun: 'answer', title: post.title, back: answerPath(post, id), revision },
    ...{ values: { body }, locked: false, authorId, postId: post.id, keepers: [authorId] },
    ...{ maySuggest: !decides, decides },
  }
}
