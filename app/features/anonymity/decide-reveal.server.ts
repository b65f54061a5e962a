import type { Viewer } from '~/features/accounts/viewer'
import { factWithdrawn, personTold } from '~/features/notifications/notice-events'
import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { type RevealOutcome, revealDecided } from './reveal-events'
import {
  DECIDE_REFUSED,
  factOfReveal,
  KEY_IS_GONE,
  mayDecide,
  mayReveal,
  mayWithdraw,
  WITHDRAW_REFUSED,
} from './reveal-rules'
import { unseal } from './seal.server'

/**
 * Agrees to look a name up (then the two see who it is, and that person is told who looked and why), declines, or takes
 * one's own wish back. Who wanted what stays on record; who it is stays sealed.
 * @throws NotFound for all but administrators and when nothing waits, Forbidden when it is not theirs to decide, Invalid
 * on `form` when the key is not there.
 */
export async function decideReveal(
  viewer: Viewer,
  pseudonymId: string,
  outcome: RevealOutcome,
): Promise<void> {
  if (!mayReveal(viewer)) throw new NotFound()
  await transaction(async (tx) => {
    const reveal = await tx.reveal.findUnique({
      where: { open: pseudonymId },
      include: { askedBy: true, pseudonym: { include: { sealed: true } } },
    })
    if (!reveal) throw new NotFound()
    if (outcome === 'withdrawn' && !mayWithdraw(viewer, reveal)) throw new Forbidden(WITHDRAW_REFUSED)
    if (outcome !== 'withdrawn' && !mayDecide(viewer, reveal)) throw new Forbidden(DECIDE_REFUSED)
    const { sealed } = reveal.pseudonym
    if (outcome === 'revealed' && !(sealed && unseal(sealed.sealed, pseudonymId)))
      throw new Invalid({ form: KEY_IS_GONE })

    await tx.reveal.update({
      where: { id: reveal.id },
      data: { open: null, decidedById: viewer.id, decidedAt: now(), outcome },
    })
    await record(tx, revealDecided({ revealId: reveal.id, pseudonymId, actorId: viewer.id, outcome }))
    await record(tx, factWithdrawn({ fact: factOfReveal(reveal.id) }))
    if (outcome === 'revealed') await tellWhoItIs(tx, viewer, reveal)
  })
}

/** Told to the name: whoever it is finds it in their inbox, and nothing that is stored says who that is. */
async function tellWhoItIs(
  tx: Tx,
  viewer: Viewer,
  reveal: {
    id: string
    pseudonymId: string
    reason: string
    askedBy: { name: string }
    pseudonym: { postId: string }
  },
) {
  const { postId } = reveal.pseudonym
  const { title } = await tx.post.findUniqueOrThrow({ where: { id: postId }, select: { title: true } })
  const fact = `revealed:${reveal.id}`
  const said = `“${title}”. ${reveal.askedBy.name} asked, ${viewer.name} agreed. Why: ${reveal.reason}`
  const about = { fact, thread: fact, page: `/posts/${postId}`, title: said }
  await record(tx, personTold({ kind: 'revealed', to: [reveal.pseudonymId], actorId: viewer.id, ...about }))
}
