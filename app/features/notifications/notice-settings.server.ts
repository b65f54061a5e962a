import { row, rows, sql } from '~/platform/sql.server'
import { type DigestRhythm, FIRST_RHYTHM } from './digest-rhythm'
import { type Channel, NOTICE_KIND_NAMES, NOTICE_KINDS, type NoticeKindName } from './notice-kinds'

export interface NoticeSettings {
  channels: Record<NoticeKindName, Channel>
  followAnswered: boolean
  rhythm: DigestRhythm
}

/** How somebody is told: what they chose, and what everybody gets where they did not choose. Two queries. */
export function noticeSettings(userId: string): NoticeSettings {
  const chosen = rows<{ kind: string; channel: Channel }>(
    sql`select kind, channel from "NoticeChoice" where "userId" = ${userId}`,
  )
  const settings = row<DigestRhythm & { followAnswered: number }>(
    sql`select "followAnswered", digest, "digestHour", "digestDay" from "InboxSettings" where "userId" = ${userId}`,
  )
  const { digest, digestHour, digestDay } = settings ?? FIRST_RHYTHM
  const channels = NOTICE_KIND_NAMES.map((kind) => [
    kind,
    chosen.find((one) => one.kind === kind)?.channel ?? NOTICE_KINDS[kind].channel,
  ])
  return {
    channels: Object.fromEntries(channels),
    followAnswered: settings?.followAnswered !== 0,
    rhythm: { digest, digestHour, digestDay },
  }
}
