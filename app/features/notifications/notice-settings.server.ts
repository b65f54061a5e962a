import type { z } from 'zod'
import type { Viewer } from '~/features/accounts/viewer'
import { transaction } from '~/platform/db.server'
import { row, rows, sql } from '~/platform/sql.server'
import { type Channel, NOTICE_KIND_NAMES, NOTICE_KINDS, type NoticeKindName } from './notice-kinds'
import type { noticeSettingsForm } from './notice-settings-form'

export interface NoticeSettings {
  channels: Record<NoticeKindName, Channel>
  followAnswered: boolean
}

/** How somebody is told: what they chose, and what everybody gets where they did not choose. Two queries. */
export function noticeSettings(userId: string): NoticeSettings {
  const chosen = rows<{ kind: string; channel: Channel }>(
    sql`select kind, channel from "NoticeChoice" where "userId" = ${userId}`,
  )
  const settings = row<{ followAnswered: number }>(
    sql`select "followAnswered" from "InboxSettings" where "userId" = ${userId}`,
  )
  const channels = NOTICE_KIND_NAMES.map((kind) => [
    kind,
    chosen.find((one) => one.kind === kind)?.channel ?? NOTICE_KINDS[kind].channel,
  ])
  return { channels: Object.fromEntries(channels), followAnswered: settings?.followAnswered !== 0 }
}

/** Keeps what the viewer chose. Only what differs from everybody's way is stored, so that a better way reaches them. */
export async function reviseNoticeSettings(
  viewer: Viewer,
  { followAnswered, ...channels }: z.output<typeof noticeSettingsForm>,
): Promise<void> {
  const userId = viewer.id
  const chosen = NOTICE_KIND_NAMES.filter((kind) => channels[kind] !== NOTICE_KINDS[kind].channel)
  await transaction(async (tx) => {
    await tx.noticeChoice.deleteMany({ where: { userId } })
    await tx.noticeChoice.createMany({
      data: chosen.map((kind) => ({ userId, kind, channel: channels[kind] })),
    })
    await tx.inboxSettings.upsert({
      where: { userId },
      create: { userId, followAnswered },
      update: { followAnswered },
    })
  })
}
