import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { personJoined } from './account-events'
import type { Role } from './viewer'

export interface NewPerson {
  name: string
  handle: string
  email: string
  passwordHash: string
  role: Role
}

/**
 * Gives somebody an account; returns their id.
 * @throws Invalid when the handle or the address has an owner already.
 */
export async function addPerson(tx: Tx, person: NewPerson): Promise<string> {
  const { handle, email } = person
  if (await tx.user.findUnique({ where: { email }, select: { id: true } })) {
    throw new Invalid({ form: 'There is an account with this e-mail address already. Sign in with it.' })
  }
  await requireFreeHandle(tx, handle)
  const id = newId()
  await tx.user.create({ data: { ...person, id, createdAt: now() } })
  await record(tx, personJoined({ userId: id }))
  return id
}

/** @throws Invalid when the handle has another owner, a person or a group. */
export async function requireFreeHandle(tx: Tx, handle: string, ownerId?: string): Promise<void> {
  const owner = await tx.user.findUnique({ where: { handle }, select: { id: true } })
  const group = await tx.personGroup.findUnique({ where: { handle }, select: { id: true } })
  if (group) throw new Invalid({ handle: `A group is called ${handle} here already. Choose another handle.` })
  if (owner && owner.id !== ownerId) {
    throw new Invalid({ handle: `Somebody is called ${handle} here already. Choose another handle.` })
  }
}
