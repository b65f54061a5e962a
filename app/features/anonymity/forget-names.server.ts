import type { Tx } from '~/platform/db.server'
import { newId, newToken } from '~/platform/id.server'
import { rows } from '~/platform/sql.server'
import { BATCH, laterPseudonyms, type OwnPseudonym, pseudonymsSql } from './own-pseudonyms.server'
import { keyMark, seal, unseal } from './seal.server'

/**
 * Makes it unknown for good who wrote under somebody's names: what seals them seals nobody from now on, and looks as it
 * did. Rows that were deleted instead would tell that the names are those of one who left.
 */
export async function forgetNames(tx: Tx, personId: string): Promise<void> {
  const first = rows<OwnPseudonym>(pseudonymsSql(personId))
  const all = first.length === BATCH ? [...first, ...laterPseudonyms(personId)] : first
  for (const { id: pseudonymId } of all) {
    const nobody = { tag: newToken().slice(0, 32), sealed: seal(newId(), pseudonymId), keyMark: keyMark() }
    await tx.sealedAuthor.update({ where: { pseudonymId }, data: nobody })
  }
  // What waits to be read is found by no tag.
  const held = await tx.heldWork.findMany({
    where: { sealed: { not: null } },
    select: { id: true, sealed: true },
  })
  for (const { id, sealed } of held)
    if (sealed && unseal(sealed, id) === personId)
      await tx.heldWork.update({ where: { id }, data: { sealed: seal(newId(), id) } })
}
