import type { Viewer } from '~/features/accounts/viewer'
import { momentAt } from '~/features/meetings/moment-at'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import type { AttentionWanted } from './attention-form'

/**
 * How often and when the viewer may be asked to answer from now on. They are back as the day begins on their own clock.
 * @throws Invalid on `awayUntil` for a day that has begun.
 */
export async function reviseAttention(
  viewer: Viewer,
  { awayUntil: day, ...chosen }: AttentionWanted,
): Promise<void> {
  const awayUntil = day ? momentAt(day, '00:00', viewer.timeZone) : null
  if (awayUntil && awayUntil <= now())
    throw new Invalid({ awayUntil: 'Choose a day to come, or leave it empty.' })
  const attention = { ...chosen, awayUntil }
  await transaction((tx) =>
    tx.attention.upsert({
      where: { userId: viewer.id },
      create: { userId: viewer.id, ...attention },
      update: attention,
    }),
  )
}
