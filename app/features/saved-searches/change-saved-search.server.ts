import type { Viewer } from '~/features/accounts/viewer'
import { type Tx, transaction } from '~/platform/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { mayChangeSearch } from './saved-search-rules'

/** @throws NotFound, or Forbidden for a search of somebody else. */
export async function renameSearch(viewer: Viewer, id: string, name: string): Promise<void> {
  await transaction(async (tx) => {
    await own(tx, viewer, id)
    await tx.savedSearch.update({ where: { id }, data: { name } })
  })
}

/** Deletes a search for everybody who follows it. @throws NotFound, or Forbidden for a search of somebody else. */
export async function deleteSearch(viewer: Viewer, id: string): Promise<void> {
  await transaction(async (tx) => {
    await own(tx, viewer, id)
    await tx.savedSearch.delete({ where: { id } })
  })
}

async function own(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  const search = await tx.savedSearch.findUnique({ where: { id }, select: { ownerId: true } })
  if (!search) throw new NotFound()
  if (!mayChangeSearch(viewer, search))
    throw new Forbidden('Somebody else saved this search. Save it as your own to change it.')
}
