import { factWithdrawn, personTold } from '~/features/notifications/notice-events'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { BADGES, type BadgeKind, type Earned, earnedBadges } from './badge-rules'
import { deedsOf } from './deeds-of.server'

type Stored = { kind: string; at: Date; proofs: { postId: string; answerId: string | null }[] }

/**
 * Brings somebody's badges up to date with what they did: gives what is earned and tells them of it once, and takes back
 * quietly what nothing stands for any more. Who wants no badges has none. Done again it changes nothing.
 */
export async function tendBadges(tx: Tx, userId: string): Promise<void> {
  const person = await tx.user.findFirst({
    // A name without an account, as that of an imported author, has no page that somebody stands behind.
    where: { id: userId, email: { not: null }, deactivation: null },
    select: { recognition: true, badges: { include: { proofs: true } } },
  })
  if (!person) return
  const earned = person.recognition?.declinedAt ? [] : earnedBadges(deedsOf(userId))
  for (const { kind } of person.badges) {
    if (earned.some((it) => it.kind === kind)) continue
    await tx.badge.delete({ where: { userId_kind: { userId, kind } } })
    await record(tx, factWithdrawn({ fact: factOf(userId, kind) }))
  }
  for (const badge of earned) {
    const before = person.badges.find(({ kind }) => kind === badge.kind)
    if (before && isSame(before, badge)) continue
    const { kind, at, proofs } = badge
    const row = { at: new Date(at), proofs: { create: proofs } }
    if (before) await tx.badge.delete({ where: { userId_kind: { userId, kind } } })
    await tx.badge.create({ data: { userId, kind, ...row } })
    if (!before) await tell(tx, userId, badge)
  }
  if (!person.recognition) await tx.recognition.create({ data: { userId, lookedAt: now() } })
}

/** Tells them of a badge, and leads to what earned it last. */
async function tell(tx: Tx, userId: string, { kind, proofs }: Earned & { kind: BadgeKind }): Promise<void> {
  const fact = factOf(userId, kind)
  const postId = proofs.at(-1)?.postId
  await record(
    tx,
    personTold({
      ...{ kind: 'badge', to: [userId], actorId: null, fact, thread: fact },
      ...{ postId, page: `/posts/${postId}`, title: BADGES[kind].name },
    }),
  )
}

function isSame(stored: Stored, { at, proofs }: Earned): boolean {
  const names = (all: Stored['proofs']) => all.map(({ postId, answerId }) => `${postId} ${answerId}`).sort()
  return stored.at.getTime() === at && names(stored.proofs).join() === names(proofs).join()
}

/** The name under which they are told of it. */
function factOf(userId: string, kind: string): string {
  return `badge:${kind}:${userId}`
}
