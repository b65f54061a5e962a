import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { log } from '~/platform/log.server'
import { isOfAddress } from './bounce-status'

/** Ends the mails to a person's address where what a mail server said of it (RFC 3463) means that it does not work. */
export async function markBounced(
  tx: Tx,
  userId: string,
  { status, said }: { status: string; said: string },
): Promise<void> {
  if (!isOfAddress(status)) return
  const { email: address } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true },
  })
  if (!address) return
  log.warn('An address does not work any more', { person: userId, status })
  const bounce = { address, at: now(), said }
  await tx.mailBounce.upsert({ where: { userId }, create: { userId, ...bounce }, update: bounce })
}
