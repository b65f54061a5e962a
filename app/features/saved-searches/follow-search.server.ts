import type { Viewer } from '~/features/accounts/viewer'
import { fullHour } from '~/features/anonymity/hand.server'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import type { Alerts } from './alerts'

/**
 * Follows a saved search, changes how often one hears of it, or stops. Whoever has the link may follow it.
 * @throws NotFound when there is no such search.
 * @throws Forbidden when its owner wants to stop: they delete it, or choose never to be told.
 */
export async function followSearch(viewer: Viewer, searchId: string, alerts: Alerts | 'stop'): Promise<void> {
  await transaction(async (tx) => {
    const search = await tx.savedSearch.findUnique({ where: { id: searchId }, select: { ownerId: true } })
    if (!search) throw new NotFound()
    const key = { searchId_userId: { searchId, userId: viewer.id } }
    if (alerts === 'stop') {
      if (search.ownerId === viewer.id)
        throw new Forbidden('This search is yours. Choose never to be told, or delete it.')
      await tx.searchFollow.deleteMany({ where: { searchId, userId: viewer.id } })
      return
    }
    const time = now()
    const before = await tx.searchFollow.findUnique({ where: key })
    // Whoever did not want to hear of these does not hear of them now.
    if (before?.alerts === 'never') {
      await tx.searchMatch.updateMany({
        where: { searchId, userId: viewer.id, alertedAt: null },
        data: { alertedAt: time },
      })
    }
    await tx.searchFollow.upsert({
      where: key,
      create: { searchId, userId: viewer.id, alerts, at: time, lookedAt: fullHour(time), alertedAt: time },
      update: { alerts },
    })
  })
}
