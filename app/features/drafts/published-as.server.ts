import type { Viewer } from '~/features/accounts/viewer'
import { keyedWord } from '~/features/anonymity/seal.server'
import { answerPath } from '~/features/answers/answer-path'
import { postPath } from '~/features/posts/post-kinds'
import type { Tx } from '~/platform/db.server'

/**
 * The address of the viewer's post or answer that a draft became, with their name or without, or of what waits to be one;
 * null while it is none.
 */
export async function publishedAs(
  reader: Pick<Tx, 'post' | 'answer' | 'heldWork'>,
  viewer: Viewer,
  id: string,
): Promise<string | null> {
  const keys = [`${viewer.id}-${id}`, keyedWord(viewer.id, id)]
  const where = { submissionKey: { in: keys } }
  const post = await reader.post.findFirst({ where, select: { id: true, slug: true } })
  if (post) return postPath(post)
  const answer = await reader.answer.findFirst({
    where,
    select: { id: true, post: { select: { id: true, slug: true } } },
  })
  if (answer) return answerPath(answer.post, answer.id)
  const held = await reader.heldWork.findFirst({ where: { key: { in: keys } }, select: { id: true } })
  return held && `/held/${held.id}`
}
