import type { Viewer } from '~/features/accounts/viewer'
import { loadViewer } from '~/features/accounts/viewer.server'
import { postAnswerForm } from '~/features/answers/answer-form'
import { answerPath } from '~/features/answers/answer-path'
import { postAnswer } from '~/features/answers/post-answer.server'
import { draftFromHeld } from '~/features/drafts/draft-from-held.server'
import { factWithdrawn, personTold } from '~/features/notifications/notice-events'
import { publishForm } from '~/features/posts/post-form'
import { postPath } from '~/features/posts/post-kinds'
import { publishPost } from '~/features/posts/publish-post.server'
import { audit } from '~/platform/audit.server'
import { now } from '~/platform/clock.server'
import { db, type Tx, transaction } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { parseValues } from '~/platform/forms.server'
import { record } from '~/platform/outbox.server'
import { NOT_TAKEN, WRITER_IS_AWAY } from './hold-rules'
import { reachHeld, writerOfHeld } from './reach-held.server'

type Held = Awaited<ReturnType<typeof reachHeld>>['held']

interface Became {
  noun: 'post' | 'answer'
  id: string
  postId: string
  /** The name that it bears. */
  authorId: string
  path: string
}

/**
 * Publishes what waited, as its writer and as of now: whoever follows hears of it from here on. Returns where it is. What
 * was released already stays so. It is published first and settled after that: a process that dies between the two
 * has published what the next press finds by its key.
 * @throws NotFound for all but those who keep order there, and for what was returned; Invalid with the form's problems when
 * it cannot be published as it is, such as for a topic that is gone.
 */
export async function releaseHeld(viewer: Viewer, id: string): Promise<string> {
  const { held, mayDecide } = await reachHeld(db, viewer, id)
  if (!mayDecide || held.outcome === 'returned') throw new NotFound()
  if (held.outcome) return held.post ? postPath(held.post) : '/held'
  const became = await publish(held)
  await transaction(async (tx) => {
    const settled = await settle(tx, viewer, held, {
      outcome: 'released',
      postId: became.postId,
      values: '{}',
    })
    if (!settled) return
    const { noun, postId, authorId } = became
    const subject = `${noun}:${became.id}`
    await audit(tx, {
      byId: viewer.id,
      what: `${noun}.released`,
      subject,
      spaceId: held.spaceId,
      why: 'Somebody new wrote it.',
    })
    const fact = `released:${id}`
    const about = {
      fact,
      thread: fact,
      postId,
      page: `/posts/${postId}`,
      path: became.path,
      title: 'released',
    }
    await record(tx, personTold({ kind: 'held-decided', to: [authorId], actorId: viewer.id, ...about }))
  })
  return became.path
}

/**
 * Gives what waited back to its writer with a reason: a post is a draft again, and an answer can be sent again from its
 * page. Who wrote without their name finds it there too, and is told nowhere else: a notice would have to know who they are.
 * What was returned already stays so.
 * @throws NotFound for all but those who keep order there, and for what was released.
 */
export async function returnHeld(viewer: Viewer, id: string, note: string): Promise<void> {
  await transaction(async (tx) => {
    const { held, mayDecide } = await reachHeld(tx, viewer, id)
    if (!mayDecide || held.outcome === 'released') throw new NotFound()
    if (!(await settle(tx, viewer, held, { outcome: 'returned', note }))) return
    const subject = `held:${id}`
    await audit(tx, { byId: viewer.id, what: 'held.returned', subject, spaceId: held.spaceId, why: note })
    if (held.userId === null) return
    if (held.kind !== 'answer')
      await draftFromHeld(tx, held.userId, { ...held, values: JSON.parse(held.values) })
    const fact = `returned:${id}`
    const about = { fact, thread: fact, page: `/held/${id}`, title: held.title }
    await record(tx, personTold({ kind: 'held-decided', to: [held.userId], actorId: viewer.id, ...about }))
  })
}

type Settled = { outcome: 'released' | 'returned'; postId?: string; values?: string; note?: string }

/** Once: false when somebody else was faster. Its key is free for another try, and a sealed name has served. */
async function settle(tx: Tx, viewer: Viewer, held: Held, settled: Settled): Promise<boolean> {
  const { id, userId, sealed } = held
  const released = settled.outcome === 'released'
  const nameless = released && userId === null ? { sealed: null, title: '' } : { sealed }
  const decided = { decidedById: viewer.id, decidedAt: now(), key: id }
  const { count } = await tx.heldWork.updateMany({
    where: { id, outcome: null },
    data: { ...settled, ...decided, ...nameless },
  })
  await record(tx, factWithdrawn({ fact: `held:${id}` }))
  return count > 0
}

async function publish(held: Held): Promise<Became> {
  const author = loadViewer(writerOfHeld(held) ?? '')
  if (!author) throw new Invalid({ form: WRITER_IS_AWAY })
  const values = JSON.parse(held.values)
  try {
    if (held.kind === 'answer') {
      const wanted = { ...parseValues(values, postAnswerForm), postId: held.postId ?? '' }
      const { id, post } = await postAnswer(author, wanted)
      const { authorId } = await db.answer.findUniqueOrThrow({ where: { id }, select: { authorId: true } })
      return { noun: 'answer', id, postId: post.id, authorId, path: answerPath(post, id) }
    }
    const post = await publishPost(author, parseValues(values, publishForm))
    const { authorId } = await db.post.findUniqueOrThrow({
      where: { id: post.id },
      select: { authorId: true },
    })
    return { noun: 'post', id: post.id, postId: post.id, authorId, path: postPath(post) }
  } catch (problem) {
    if (problem instanceof NotFound || problem instanceof Forbidden) throw new Invalid({ form: NOT_TAKEN })
    // On the moderator's page there are no such fields: everything is said above the form.
    if (problem instanceof Invalid) throw new Invalid({ form: Object.values(problem.problems).join(' ') })
    throw problem
  }
}
