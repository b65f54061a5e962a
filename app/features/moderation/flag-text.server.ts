import type { Viewer } from '~/features/accounts/viewer'
import type { Hand } from '~/features/anonymity/hand.server'
import { factWithdrawn, personTold } from '~/features/notifications/notice-events'
import type { WorkKind } from '~/features/revisions/work'
import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import type { FlagWanted } from './flag-form'
import { canFlag, FLAG_REFUSED } from './moderation-rules'
import { reachText, type Text } from './reach-text.server'
import { factOfFlag } from './settle-flags.server'

const openOf = (viewer: Viewer, id: string) => `${id}:${viewer.id}`

/**
 * Asks the moderators of its space to look at a text. Sent again while nobody decided, it says the reason anew. Always
 * under one's own name, whatever names one writes under there; only moderators see it.
 * @throws NotFound when the viewer may not see it or it is out of sight, Forbidden when they wrote it.
 */
export async function flagText(viewer: Viewer, work: WorkKind, id: string, wanted: FlagWanted) {
  const { reason, words } = wanted
  return transaction(async (tx) => {
    const text = await reachText(tx, viewer, work, id)
    if (!canFlag(viewer, text)) throw new Forbidden(FLAG_REFUSED)
    if (text.aside) throw new NotFound()
    const open = openOf(viewer, id)
    const before = await tx.flag.findUnique({ where: { open }, select: { id: true } })
    if (before) {
      await tx.flag.update({ where: { open }, data: { reason, words } })
      return text
    }
    const { postId, commentId } = text
    const answerId = work === 'answers' ? id : null
    const [flagId, at] = [newId(), now()]
    await tx.flag.create({
      data: {
        ...{ id: flagId, postId, answerId, commentId, subjectId: id, byId: viewer.id, at },
        ...{ reason, words, open },
      },
    })
    await tellModerators(tx, { id: viewer.id, at }, text, factOfFlag(flagId))
    return text
  })
}

/** Takes an open flag back; moderators who have not read of it never will. Without one nothing changes. @throws NotFound */
export async function withdrawFlag(viewer: Viewer, work: WorkKind, id: string) {
  return transaction(async (tx) => {
    const text = await reachText(tx, viewer, work, id)
    const flag = await tx.flag.findUnique({ where: { open: openOf(viewer, id) }, select: { id: true } })
    if (!flag) return text
    await tx.flag.delete({ where: { id: flag.id } })
    await record(tx, factWithdrawn({ fact: factOfFlag(flag.id) }))
    return text
  })
}

/**
 * Tells those who keep order in the text's space that something waits there; not what, which only the queue says.
 * Danger: a moderator who wrote it under another name is told like the others. One missing row would say who it was.
 */
export async function tellModerators(
  tx: Tx,
  hand: Hand,
  { spaceId }: Pick<Text, 'spaceId'>,
  fact: string,
): Promise<void> {
  const { slug, name, visibility } = await tx.space.findUniqueOrThrow({ where: { id: spaceId } })
  const seat = { memberships: { some: { spaceId, role: 'moderator' } } }
  const moderators = await tx.user.findMany({
    where: {
      ...{ deactivation: null, id: { not: hand.id } },
      OR: visibility === 'open' ? [seat, { role: { not: 'member' } }] : [seat],
    },
    select: { id: true },
  })
  const page = `/spaces/${slug}/moderation`
  await record(
    tx,
    personTold({
      ...{ kind: 'moderation-waits', to: moderators.map(({ id }) => id), actorId: null, fact, mutable: true },
      ...{ thread: `moderation:${spaceId}`, page, spaceId, title: name },
    }),
    hand.at,
  )
}
