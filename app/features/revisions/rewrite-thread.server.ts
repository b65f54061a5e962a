import type { Viewer } from '~/features/accounts/viewer'
import { answerRevised } from '~/features/answers/answer-events'
import { commentRevised } from '~/features/comments/comment-events'
import { keepRevision } from '~/features/posts/keep-revision.server'
import { storedContent } from '~/features/posts/post-content.server'
import type { PostContent } from '~/features/posts/post-form'
import type { reachPost } from '~/features/posts/reach-post.server'
import { renderBodies } from '~/features/posts/render-body.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { RENDERER_VERSION } from '~/platform/markdown/render-markdown.server'
import { record } from '~/platform/outbox.server'
import { replaceWords, threadTexts } from './thread-texts.server'

interface Rewriting {
  /** The text without the words that go. */
  without(text: string): string
  why: string
  /** Collects whose texts were changed. */
  writers: Set<string>
}

type Post = Awaited<ReturnType<typeof reachPost>>

const saidOf = (why: string) => `A secret was taken out: ${why}`

/** By which the site goes; never anybody's words. */
const NOT_WORDS = new Set(['kind', 'postId', 'status', 'outcome', 'verdict', 'decision'])

/**
 * Renders a post anew without the words, as an edit: forms that were opened before cannot bring them back. The version
 * before is kept without them too. Nothing happens to a post in which they do not stand.
 */
export async function rewritePost(tx: Tx, viewer: Viewer, post: Post, { without, why, writers }: Rewriting) {
  const clean = <Fields extends object>(fields: Fields) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        typeof value === 'string' && !NOT_WORDS.has(name) ? without(value) : value,
      ]),
    )
  const { kind, title, body, lesson, experiment } = post
  const fields = { kind, title, body, ...lesson, ...experiment }
  const cleaned = clean(fields)
  if (JSON.stringify(cleaned) === JSON.stringify(fields)) return
  const content = await storedContent(tx, post.id, cleaned as unknown as PostContent)
  const change = {
    ...content.post,
    lesson: content.lesson && { update: content.lesson },
    experiment: content.experiment && { update: content.experiment },
  }
  await keepRevision(tx, viewer, { ...post, values: clean(post.values) }, change, { why: saidOf(why) })
  writers.add(post.authorId)
  // Old addresses of the post lead to it by its id; the words of its old title may be the secret's.
  if (content.post.slug !== post.slug)
    await replaceWords(tx, await threadTexts(tx, post.id), [post.slug], content.post.slug)
}

/** The same for the answers and comments under it. */
export async function rewriteReplies(
  tx: Tx,
  viewer: Viewer,
  postId: string,
  { without, why, writers }: Rewriting,
) {
  const [answers, comments] = [
    await tx.answer.findMany({ where: { postId } }),
    await tx.comment.findMany({ where: { postId } }),
  ]
  const [byId, at] = [viewer.id, now()]
  const kept = (body: string) => ({ snapshot: JSON.stringify({ body }), byId, at, why: saidOf(why) })
  for (const { id, body, revision, authorId } of answers.filter((it) => without(it.body) !== it.body)) {
    const data = await rendered(tx, `answer-${id}`, without(body))
    await tx.revision.create({
      data: { id: newId(), answerId: id, number: revision, ...kept(without(body)) },
    })
    await tx.answer.update({ where: { id }, data: { ...data, editedAt: at, revision: revision + 1 } })
    await record(tx, answerRevised({ postId, answerId: id, actorId: byId, revision }))
    writers.add(authorId)
  }
  for (const { id, body, answerId, ...it } of comments.filter((it) => without(it.body) !== it.body)) {
    const data = await rendered(tx, `comment-${id}`, without(body))
    const { revision } = it
    await tx.revision.create({
      data: { id: newId(), commentId: id, number: revision, ...kept(without(body)) },
    })
    await tx.comment.update({ where: { id }, data: { ...data, editedAt: at, revision: revision + 1 } })
    await record(tx, commentRevised({ postId, answerId, commentId: id, actorId: byId, revision }))
    writers.add(it.authorId)
  }
}

async function rendered(tx: Tx, prefix: string, body: string) {
  const [bodyHtml = ''] = await renderBodies(tx, [body], [prefix])
  return { body, bodyHtml, rendererVersion: RENDERER_VERSION }
}
