import type { Tx } from '~/platform/db.server'
import { newToken } from '~/platform/id.server'
import { pseudonym } from './pseudonyms.server'

/** Leaves what somebody searched for in the log, and lets nothing lead from it to them, though its week is not over. */
export async function forgetAsker(tx: Tx, personId: string): Promise<void> {
  for (const key of await tx.searchKey.findMany()) {
    const asker = pseudonym(key, personId)
    await tx.searchNote.updateMany({
      where: { week: key.week, asker },
      data: { asker: newToken().slice(0, asker.length) },
    })
  }
}
