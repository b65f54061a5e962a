import type { Tx } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { holding } from './suspended.server'

/**
 * Asked before an administrator becomes less than one; in the same transaction, so that two who demote each other
 * at the same moment are not both heard.
 * @throws Invalid when nobody could run the site afterwards
 */
export async function requireAnotherAdmin(tx: Tx, personId: string): Promise<void> {
  const here = { deactivation: null, suspensions: { none: holding() } }
  const others = await tx.user.count({ where: { role: 'admin', ...here, id: { not: personId } } })
  if (others === 0) {
    throw new Invalid({ form: 'This is the last administrator. Make somebody else one first.' })
  }
}
