import type { Viewer } from '~/features/accounts/viewer'
import { continueName } from '~/features/anonymity/writer-in.server'
import { countAnswers } from '~/features/answers/count-answers.server'
import { reachAnswer } from '~/features/answers/reach-answer.server'
import { moveComments } from '~/features/comments/move-comments.server'
import { personTold } from '~/features/notifications/notice-events'
import { storedContent } from '~/features/posts/post-content.server'
import type { PostContent } from '~/features/posts/post-form'
import { holdFiles } from '~/features/uploads/hold-files.server'
import { audit } from '~/platform/audit.server'
import { now } from '~/platform/clock.server'
import { db, type Tx, transaction } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { answerSplitOut } from './split-events'
import type { SplitWanted } from './split-form'
import { ACCEPTED_STAYS, canSplit, SPLIT_REFUSED } from './split-rules'

/**
 * Makes an answer a question or a lesson of its own: by the same author and of the same time, in the same space and
 * topics, with the comments on it. The answer stays deleted with its versions and votes, and its question says where it
 * went. Nobody is told of something new; its author is told. The same again gives the same post.
 * @throws NotFound when the viewer may not see the answer; Forbidden when it is not theirs to split out; Invalid on `form`
 * when it is the accepted one, or somebody edited it since `revision`.
 */
export async function splitAnswer(viewer: Viewer, answerId: string, { why, ...wanted }: SplitWanted) {
  const id = newId()
  const { body } = await answerToSplit(db, viewer, answerId)
  const { post, lesson } = await storedContent(db, id, contentOf(wanted, body))
  return transaction(async (tx) => {
    const answer = await answerToSplit(tx, viewer, answerId)
    const { post: question, split } = answer
    if (split)
      return tx.post.findUniqueOrThrow({ where: { id: split.postId }, select: { id: true, slug: true } })
    if (answer.deletion) throw new NotFound()
    if (answer.accepted) throw new Invalid({ form: ACCEPTED_STAYS })
    if (answer.revision !== wanted.revision)
      throw new Invalid({
        form: 'Somebody edited this answer meanwhile. Read it again, and send this once more.',
      })

    const [at, createdAt, spaceId] = [now(), answer.createdAt, question.spaceId]
    const topics = await tx.postTopic.findMany({ where: { postId: question.id }, select: { topicId: true } })
    const write = (authorId: string) =>
      tx.post.create({
        data: {
          ...{ ...post, id, kind: wanted.kind, authorId, spaceId, createdAt },
          lesson: lesson && { create: lesson },
          topics: { create: topics.map(({ topicId }) => ({ topicId, spaceId, createdAt })) },
          followers: { create: { userId: authorId, at: createdAt } },
        },
      })
    const name = { id: answer.authorId, postId: id, at: createdAt }
    const authorId = await continueName(tx, name, write)
    await holdFiles(tx, { viewer, hand: { id: viewer.id, at }, postId: id }, { postId: id }, post.bodyHtml)
    const comments = await moveComments(tx, { from: question.id, to: id, answerId })
    await tx.deletion.create({ data: { id: newId(), answerId, byId: viewer.id, at, reason: why } })
    await countAnswers(tx, question.id)
    await tx.splitAnswer.create({ data: { answerId, postId: id, byId: viewer.id, at, why } })
    await record(tx, answerSplitOut({ postId: id, fromId: question.id, answerId, actorId: viewer.id }))
    const before = JSON.stringify({ question: question.id, comments })
    const subject = `answer:${answerId}`
    const entry = { byId: viewer.id, what: 'answer.split-out', subject, spaceId: question.spaceId }
    await audit(tx, { ...entry, before, after: `post:${id}`, why })
    await tellAuthor(tx, viewer, { id, authorId })
    return { id, slug: post.slug }
  })
}

/** @throws NotFound, Forbidden */
export async function answerToSplit(reader: Pick<Tx, 'answer'>, viewer: Viewer, answerId: string) {
  const answer = await reachAnswer(reader, viewer, answerId)
  if (!canSplit(viewer, answer.post)) throw new Forbidden(SPLIT_REFUSED)
  return answer
}

/** A lesson's own fields are its author's to fill in: nobody else knows what they would say. */
function contentOf({ kind, title }: Pick<SplitWanted, 'kind' | 'title'>, body: string): PostContent {
  const said = { title, body, topics: '', spaceId: null }
  if (kind === 'question') return { kind, ...said }
  const sections = { summary: '', whatHappened: '', why: '', doDifferently: '', impact: '', appliesWhere: '' }
  return { kind, ...said, ...sections, outcome: null, reviewBy: null }
}

function tellAuthor(tx: Tx, viewer: Viewer, { id, authorId }: { id: string; authorId: string }) {
  const fact = `split-out:${id}`
  const about = { postId: id, page: `/posts/${id}` }
  return record(
    tx,
    personTold({ kind: 'split-out', to: [authorId], actorId: viewer.id, fact, thread: fact, ...about }),
  )
}
