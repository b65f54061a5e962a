import type { Viewer } from '~/features/accounts/viewer'
import { factWithdrawn } from '~/features/notifications/notice-events'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { requestFact } from './mentorship-events'
import { reachMentorship } from './reach-mentorship.server'

/**
 * The mentee looks for nobody any more; the notice of whoever is asked just now is taken back.
 * @throws NotFound when it is not their goal or has a mentor.
 */
export async function withdrawRequest(viewer: Viewer, mentorshipId: string): Promise<void> {
  await transaction(async (tx) => {
    const { standing, phase, mentorship } = await reachMentorship(tx, viewer, mentorshipId)
    if (standing !== 'mentee' || phase !== 'looking') throw new NotFound()
    const at = now()
    const texts = { whatHappened: '', why: '', doDifferently: '' }
    await tx.mentorshipEnding.create({
      data: { mentorshipId, byId: viewer.id, at, result: 'withdrawn', ...texts },
    })
    await tx.mentorshipAsk.updateMany({
      where: { mentorshipId, answer: null },
      data: { answer: 'withdrawn', answeredAt: at },
    })
    for (const { id, askedAt, answer } of mentorship.asks)
      if (askedAt && !answer) await record(tx, factWithdrawn({ fact: requestFact(id) }))
  })
}
