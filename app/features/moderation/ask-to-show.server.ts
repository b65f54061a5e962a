import type { Viewer } from '~/features/accounts/viewer'
import { handOn } from '~/features/anonymity/hand.server'
import type { WorkKind } from '~/features/revisions/work'
import { transaction } from '~/platform/db.server'
import { Forbidden } from '~/platform/errors'
import { tellModerators } from './flag-text.server'
import { ASK_REFUSED, canAsk } from './moderation-rules'
import { reachText } from './reach-text.server'

/** What moderators are told when an author asks. */
export const factOfAsking = (aside: { id: string; askedAt: Date | null }) =>
  `asked:${aside.id}:${aside.askedAt?.getTime() ?? 0}`

/**
 * Asks to have one's own text shown again that a moderator hid. Asked again, the words are new and its place in the
 * queue stays. What is not hidden stays as it is.
 * @throws NotFound when the viewer may not see it, Forbidden when they did not write it.
 */
export async function askToShow(viewer: Viewer, work: WorkKind, id: string, asked: string) {
  return transaction(async (tx) => {
    const text = await reachText(tx, viewer, work, id)
    if (!canAsk(viewer, text)) throw new Forbidden(ASK_REFUSED)
    const { aside } = text
    if (aside?.kind !== 'hidden') return text
    const hand = await handOn(tx, viewer, text)
    const askedAt = aside.askedAt ?? hand.at
    await tx.deletion.update({ where: { id: aside.id }, data: { asked, askedAt } })
    if (!aside.askedAt) await tellModerators(tx, hand, text, factOfAsking({ ...aside, askedAt }))
    return text
  })
}
