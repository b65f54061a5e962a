import { now } from '~/platform/clock.server'
import { db, type Tx, transaction } from '~/platform/db.server'
import { fileStore } from '~/platform/file-store.server'
import { fileAddress } from './file-address'
import { LOOSE_HOURS } from './file-limits'

const BATCH = 20
const HOUR_MS = 3_600_000

/** Removes files that no text, and no draft of whoever brought it nor what of theirs waits to be read, has held for a day. Returns how many it looked at; run again, it finds none. */
export async function sweepFiles(stopping?: AbortSignal): Promise<number> {
  let looked = 0
  while (!stopping?.aborted) {
    const before = new Date(now().getTime() - LOOSE_HOURS * HOUR_MS)
    const due = await db.storedFile.findMany({
      where: { looseSince: { lte: before } },
      select: { id: true },
      take: BATCH,
    })
    if (due.length === 0) break
    looked += due.length
    for (const { id } of due) await transaction((tx) => dropFile(tx, id, before))
  }
  return looked
}

/**
 * The file goes inside the transaction: somebody who brings the same content has a row before this begins, which keeps
 * it, or puts it there after this ends.
 */
async function dropFile(tx: Tx, id: string, before: Date): Promise<void> {
  const file = await tx.storedFile.findFirst({ where: { id, looseSince: { lte: before } } })
  if (!file) return
  const values = { contains: fileAddress({ id, name: '' }) }
  const own = { where: { userId: file.ownerId, values }, select: { id: true } }
  if ((await tx.draft.findFirst(own)) ?? (await tx.heldWork.findFirst(own))) {
    await tx.storedFile.update({ where: { id }, data: { looseSince: now() } })
    return
  }
  await tx.storedFile.delete({ where: { id } })
  for (const hash of [file.hash, file.sharpHash]) {
    if (!hash) continue
    const shared = await tx.storedFile.count({ where: { OR: [{ hash }, { sharpHash: hash }] } })
    if (shared === 0) await fileStore().remove(hash)
  }
}
