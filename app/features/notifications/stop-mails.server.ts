import type { Viewer } from '~/features/accounts/viewer'
import { transaction } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { noticeSettingsRevised } from './notice-events'
import type { NoticeKindName } from './notice-kinds'

/** No more mails about one kind of thing: it stands in the inbox, and shows on the devices that show notices. */
export async function stopMailsOf({ id: userId }: Viewer, kind: NoticeKindName): Promise<void> {
  await transaction(async (tx) => {
    const chosen = await tx.noticeChoice.findUnique({ where: { userId_kind: { userId, kind } } })
    // Whoever wants to hear nothing at all of it is not to hear of it again.
    if (chosen?.channel === 'never') return
    const hasDevice = (await tx.pushDevice.count({ where: { session: { userId } } })) > 0
    const channel = hasDevice ? 'push' : 'app'
    await tx.noticeChoice.upsert({
      where: { userId_kind: { userId, kind } },
      create: { userId, kind, channel },
      update: { channel },
    })
    await record(tx, noticeSettingsRevised({ userId }))
  })
}

/** No more digests. */
export async function stopDigests({ id: userId }: Viewer): Promise<void> {
  await transaction(async (tx) => {
    const digest = 'never'
    await tx.inboxSettings.upsert({ where: { userId }, create: { userId, digest }, update: { digest } })
    await record(tx, noticeSettingsRevised({ userId }))
  })
}
