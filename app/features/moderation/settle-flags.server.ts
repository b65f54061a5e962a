import { factWithdrawn, personTold } from '~/features/notifications/notice-events'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { OUTCOMES, type Outcome } from './moderation-words'
import type { Text } from './reach-text.server'

/** What moderators are told when something is flagged. */
export const factOfFlag = (flagId: string) => `flag:${flagId}`

type Flagged = Pick<Text, 'id' | 'postId' | 'spaceId' | 'title' | 'path'>

/**
 * Decides all open flags of a text, and tells everybody who raised one what came of it. Returns how many there were.
 * `byId` is null when nobody judged it: whoever wrote it took it away.
 */
export async function settleFlags(
  tx: Tx,
  { id, postId, spaceId, title, path }: Flagged,
  { outcome, byId }: { outcome: Outcome; byId: string | null },
): Promise<number> {
  const flags = await tx.flag.findMany({
    where: { subjectId: id, open: { not: null } },
    select: { id: true, byId: true },
  })
  if (flags.length === 0) return 0
  await tx.flag.updateMany({
    where: { id: { in: flags.map((flag) => flag.id) } },
    data: { open: null, outcome, decidedById: byId, decidedAt: now() },
  })
  for (const flag of flags) await record(tx, factWithdrawn({ fact: factOfFlag(flag.id) }))
  const fact = `flag-answered:${newId()}`
  await record(
    tx,
    personTold({
      ...{ kind: 'flag-answered', to: flags.map((flag) => flag.byId), actorId: byId, fact, thread: fact },
      ...{ spaceId, page: `/posts/${postId}`, path: isGone(outcome) ? pathInstead({ id, postId }) : path },
      title: `“${title}”: ${OUTCOMES[outcome]}`,
    }),
  )
  return flags.length
}

const isGone = (outcome: Outcome) => outcome === 'hidden' || outcome === 'deleted'
const pathInstead = ({ id, postId }: { id: string; postId: string }) =>
  id === postId ? '/inbox' : `/posts/${postId}`
