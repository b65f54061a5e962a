import { transaction } from '~/platform/db.server'
import { markChanged } from './mark-changed.server'

/** Takes back what is not so any more from the inboxes where nobody has read it; elsewhere it stays what it was. */
export async function withdrawFact(fact: string): Promise<void> {
  await transaction(async (tx) => {
    const items = await tx.noticeItem.findMany({
      where: { fact, notice: { state: 'unread' } },
      select: { userId: true, noticeId: true },
    })
    const noticeIds = items.map(({ noticeId }) => noticeId)
    await tx.noticeItem.deleteMany({ where: { fact, noticeId: { in: noticeIds } } })
    await tx.notice.deleteMany({ where: { id: { in: noticeIds }, items: { none: {} } } })
    const people = items.map(({ userId }) => userId)
    await markChanged(tx, people)
  })
}
