import type { Viewer } from '~/features/accounts/viewer'
import { personTold } from '~/features/notifications/notice-events'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Invalid, NotFound } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { revealAsked } from './reveal-events'
import { factOfReveal, mayReveal } from './reveal-rules'

/**
 * Asks another administrator to agree to look up who wrote under a name; all of them are told. Alone, nobody learns it.
 * @throws NotFound for everybody else and where there is no such name, Invalid on `form` when it was asked already.
 */
export async function askReveal(viewer: Viewer, pseudonymId: string, reason: string): Promise<void> {
  if (!mayReveal(viewer)) throw new NotFound()
  await transaction(async (tx) => {
    const name = await tx.pseudonym.findUnique({ where: { id: pseudonymId }, select: { name: true } })
    if (!name) throw new NotFound()
    if (await tx.reveal.findUnique({ where: { open: pseudonymId }, select: { id: true } }))
      throw new Invalid({ form: 'Somebody asked already. Agree or decline below.' })
    const id = newId()
    await tx.reveal.create({
      data: { id, pseudonymId, askedById: viewer.id, askedAt: now(), reason, open: pseudonymId },
    })
    await record(tx, revealAsked({ revealId: id, pseudonymId, actorId: viewer.id }))
    const others = { role: 'admin', deactivation: null, id: { not: viewer.id } }
    const admins = await tx.user.findMany({ where: others, select: { id: true } })
    const fact = factOfReveal(id)
    const about = { page: `/admin/names/${pseudonymId}`, title: name.name, fact, thread: fact }
    const to = admins.map((admin) => admin.id)
    await record(tx, personTold({ kind: 'reveal-asked', to, actorId: viewer.id, ...about }))
  })
}
