import type { Viewer } from '~/features/accounts/viewer'
import { sendDueMails } from '~/features/mails/send-mails.server'
import type { Channel, NoticeKindName } from '~/features/notifications/notice-kinds'
import { now, setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { drainOutbox } from '~/platform/outbox-worker.server'

/** Everything that follows from what happened, mails that are due included. */
export async function settled(): Promise<void> {
  await drainOutbox()
  await sendDueMails()
}

/** Lets the clock run and sends what falls due meanwhile. */
export async function hoursLater(hours: number): Promise<void> {
  setClock(new Date(now().getTime() + hours * 3_600_000))
  await settled()
}

export async function addressOf({ id }: { id: string }): Promise<string> {
  const { email } = await db.user.findUniqueOrThrow({ where: { id }, select: { email: true } })
  return email ?? ''
}

/** How somebody wants to be told of a kind of thing. */
export function wants({ id: userId }: Viewer, kind: NoticeKindName, channel: Channel): Promise<unknown> {
  return transaction((tx) => tx.noticeChoice.create({ data: { userId, kind, channel } }))
}
