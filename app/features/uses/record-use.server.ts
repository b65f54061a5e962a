import type { Viewer } from '~/features/accounts/viewer'
import { isOwn } from '~/features/anonymity/own-work'
import { personTold } from '~/features/notifications/notice-events'
import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { Forbidden, Invalid } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { contextKey } from './context-key'
import type { UseWanted } from './entry-form'
import { reachWork, type Subject, type Work } from './reach-work.server'
import { refuseFutureDay } from './today-there.server'
import { postApplied } from './use-events'
import { OWN_USE_REFUSED, unusable } from './use-rules'
import { weighContest } from './weigh-contest.server'

export const SAME_CONTEXT =
  'You have an entry for this context already. Change that one, or name another context.'

/**
 * Writes down that the viewer used a post or an answer somewhere, and how that went. The same form sent again is one
 * entry; a second entry for the same context is not.
 * @throws NotFound when they may not read it, Forbidden on their own work and on what nobody uses yet, Invalid on
 * `context` and `usedOn`.
 */
export async function recordUse(viewer: Viewer, subject: Subject, wanted: UseWanted) {
  refuseFutureDay(wanted.usedOn, viewer.timeZone)
  return transaction(async (tx) => {
    const work = reachWork(viewer, subject)
    const { postId, answerId, authorId } = work
    const refusal = unusable(work) ?? (isOwn(viewer, authorId) ? OWN_USE_REFUSED : null)
    if (refusal) throw new Forbidden(refusal)

    const subjectId = answerId ?? postId
    const key = { subjectId, userId: viewer.id, contextKey: contextKey(wanted.context) }
    const sent = await tx.postUse.findUnique({ where: { subjectId_userId_contextKey: key } })
    if (sent && !saysTheSame(sent, wanted)) throw new Invalid({ context: SAME_CONTEXT })
    if (sent) return { id: sent.id, work }

    const [id, at] = [newId(), now()]
    await tx.postUse.create({
      data: { ...wanted, ...key, id, postId, answerId, createdAt: at, resultAt: at },
    })
    const { result } = wanted
    await record(tx, postApplied({ postId, answerId, useId: id, actorId: viewer.id, authorId, result }))
    await record(tx, thanks(viewer, work, { id, ...wanted }))
    if (work.what === 'lesson') await weighContest(tx, postId, viewer.id)
    return { id, work }
  })
}

/** Tells the author who used their work where, and how that went. */
function thanks(viewer: Viewer, { postId, answerId, authorId }: Work, use: UseWanted & { id: string }) {
  const kind = use.result === 'not' ? 'not-held' : 'applied'
  return personTold({
    ...{ kind, to: [authorId], actorId: viewer.id, fact: factOfUse(use.id), postId },
    ...{ thread: `${kind}:${answerId ?? postId}`, page: `/posts/${postId}`, mutable: true },
    ...{ path: `/posts/${postId}/uses#use-${use.id}`, title: use.context },
  })
}

/** The name under which the author is told of an entry. */
export function factOfUse(useId: string): string {
  return `use:${useId}`
}

type Stored = NonNullable<Awaited<ReturnType<Tx['postUse']['findUnique']>>>

/** Whether an entry says already what is wanted of it. */
export function saysTheSame(stored: Stored, wanted: UseWanted): boolean {
  return (
    stored.usedOn.getTime() === wanted.usedOn.getTime() &&
    (['context', 'result', 'conditions', 'minutesSaved', 'note'] as const).every(
      (field) => stored[field] === wanted[field],
    )
  )
}
