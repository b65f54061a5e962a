import type { Tx } from '~/platform/db.server'
import { freeName } from './free-name.server'

/**
 * The names that were written under in one thread are names of another one from now on, so that whoever they are goes on
 * under them there. A name that somebody else has there already becomes another: two people must not look like one.
 */
export async function moveNames(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  const [coming, there] = [
    await tx.pseudonym.findMany({ where: { postId: from }, select: { id: true, name: true } }),
    await tx.pseudonym.findMany({ where: { postId: to }, select: { name: true } }),
  ]
  const taken = there.map(({ name }) => name)
  for (const { id, name } of coming) {
    const called = taken.includes(name) ? freeName([...taken, ...coming.map((one) => one.name)]) : name
    await tx.pseudonym.update({ where: { id }, data: { postId: to, name: called } })
    if (called !== name) await tx.user.update({ where: { id }, data: { name: called } })
    taken.push(called)
  }
}
