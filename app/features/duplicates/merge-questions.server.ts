import type { Viewer } from '~/features/accounts/viewer'
import { moveNames } from '~/features/anonymity/move-names.server'
import { moveAnswers } from '~/features/answers/move-answers.server'
import { moveComments } from '~/features/comments/move-comments.server'
import { personTold } from '~/features/notifications/notice-events'
import { moveAnswerUses } from '~/features/uses/move-answer-uses.server'
import { audit } from '~/platform/audit.server'
import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { carryFollowers } from './carry-followers.server'
import { originalAt } from './close-as-duplicate.server'
import { questionsMerged } from './duplicate-events'
import { canMerge, MERGE_QUESTIONS_ONLY, MERGE_REFUSED, MERGED_ALREADY } from './duplicate-rules'
import { factOfMerge } from './duplicate-words'
import type { MergeWanted } from './merge-form'
import { type Reached, readable } from './reach-duplicate.server'

/**
 * Closes a question into another one of the same space and puts everything under it there: answers with their votes and
 * uses, comments, followers, and the names that people write under. Its own text stays, and its address leads on. The
 * same again changes nothing.
 *
 * Danger: it is done by a moderator's own name and moment, whoever asked. By `handOn`, a question of theirs without a
 * name would say that a moderator asked it.
 * @throws NotFound when the viewer may not read it; Forbidden when it is no question or not theirs to merge; Invalid on
 * `to` when the other one cannot be merged with, and on `form` when this one went elsewhere already.
 */
export async function mergeQuestions(viewer: Viewer, postId: string, { to, why }: MergeWanted) {
  return transaction(async (tx) => {
    const post = await questionToMerge(tx, viewer, postId)
    const original = await originalAt(tx, viewer, post, to)
    if (post.merge && post.closedInto?.originalId === original.id) return original
    if (post.merge) throw new Invalid({ form: MERGED_ALREADY })
    if (original.spaceId !== post.spaceId)
      throw new Invalid({
        to: 'That one is in another space. Move one of them first, so that the same people read both.',
      })
    if (post.closedInto && post.closedInto.originalId !== original.id)
      throw new Invalid({
        form: 'It is closed into another question. Open it again first, or merge it with that one.',
      })

    const at = now()
    const moved = await moveEverything(tx, viewer, { post, into: original.id, at })
    const { answers, comments, outdone } = moved
    const count = { answers: answers.length, comments: comments.length }
    await tx.postMerge.create({ data: { postId, byId: viewer.id, at, why, ...count } })
    await record(tx, questionsMerged({ postId, originalId: original.id, actorId: viewer.id }))
    const before = JSON.stringify({ answers, comments, accepted: outdone ?? undefined })
    const subject = `post:${postId}`
    await audit(tx, {
      byId: viewer.id,
      what: 'post.merged',
      ...{ subject, spaceId: post.spaceId },
      before,
      after: `post:${original.id}`,
      why,
    })
    await tellBoth(tx, viewer, post, original)
    return original
  })
}

/** @throws NotFound, Forbidden */
export async function questionToMerge(tx: Pick<Tx, 'post'>, viewer: Viewer, postId: string) {
  const post = await readable(tx, viewer, postId)
  if (!post) throw new NotFound()
  if (post.kind !== 'question') throw new Forbidden(MERGE_QUESTIONS_ONLY)
  if (!canMerge(viewer, post)) throw new Forbidden(MERGE_REFUSED)
  return post
}

async function moveEverything(
  tx: Tx,
  viewer: Viewer,
  { post, into, at }: { post: Reached; into: string; at: Date },
) {
  const way = { from: post.id, to: into }
  await moveNames(tx, way)
  const closed = post.closedInto
  const closureId = closed?.id ?? newId()
  if (!closed)
    await tx.duplicateClosure.create({
      data: { id: closureId, postId: post.id, originalId: into, byId: viewer.id, at },
    })
  // Closing it has brought the people along already; some of them may have left since.
  await carryFollowers(tx, { closureId, ...way, at, whom: closed ? 'names' : 'both' })
  const { answers, outdone } = await moveAnswers(tx, { ...way, byId: viewer.id })
  const comments = await moveComments(tx, way)
  await moveAnswerUses(tx, way)
  return { answers, comments, outdone }
}

type Asked = { id: string; authorId: string }

/** Each author once; one who asked both is told of the one that went. */
async function tellBoth(tx: Tx, viewer: Viewer, post: Asked, original: Asked): Promise<void> {
  const tell = (whose: 'here' | 'there', to: string) => {
    const fact = factOfMerge(post.id, whose)
    const about = { postId: original.id, page: `/posts/${original.id}`, title: whose }
    return record(
      tx,
      personTold({ kind: 'merged', to: [to], actorId: viewer.id, fact, thread: fact, ...about }),
    )
  }
  await tell('there', post.authorId)
  if (original.authorId !== post.authorId) await tell('here', original.authorId)
}
