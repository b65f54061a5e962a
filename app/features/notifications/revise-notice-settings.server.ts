import type { z } from 'zod'
import type { Viewer } from '~/features/accounts/viewer'
import { transaction } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { noticeSettingsRevised } from './notice-events'
import { NOTICE_KIND_NAMES, NOTICE_KINDS } from './notice-kinds'
import type { noticeSettingsForm } from './notice-settings-form'

/** Keeps what the viewer chose. Only what differs from everybody's way is stored, so that a better way reaches them. */
export async function reviseNoticeSettings(
  viewer: Viewer,
  { followAnswered, digest, digestHour, digestDay, ...channels }: z.output<typeof noticeSettingsForm>,
): Promise<void> {
  const userId = viewer.id
  const others = { followAnswered, digest, digestHour, digestDay }
  const chosen = NOTICE_KIND_NAMES.filter((kind) => channels[kind] !== NOTICE_KINDS[kind].channel)
  await transaction(async (tx) => {
    await tx.noticeChoice.deleteMany({ where: { userId } })
    await tx.noticeChoice.createMany({
      data: chosen.map((kind) => ({ userId, kind, channel: channels[kind] })),
    })
    await tx.inboxSettings.upsert({
      where: { userId },
      create: { userId, ...others },
      update: others,
    })
    await record(tx, noticeSettingsRevised({ userId }))
  })
}
