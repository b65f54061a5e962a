import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { fileStore } from '~/platform/file-store.server'
import { contentHash, newId } from '~/platform/id.server'
import { limit } from '~/platform/limits.server'
import { drawForPage } from '~/platform/pictures.server'
import {
  DAY_BYTES,
  DAY_MB,
  FILES_AN_HOUR,
  MAX_FILE_BYTES,
  MAX_FILE_MB,
  TOTAL_BYTES,
  TOTAL_MB,
} from './file-limits'
import { refused } from './file-name'
import { recogniseFile } from './recognise-file.server'

const DAY_MS = 86_400_000

interface Kept {
  row: { name: string; type: string; hash: string; sharpHash?: string; width?: number; height?: number }
  blobs: { hash: string; bytes: Uint8Array }[]
}

/**
 * Keeps a file for the viewer until a text of theirs holds it. Pictures are drawn anew and lose their name and whatever
 * else they carried.
 * @throws Invalid for the field `file`, saying why it is not taken; TooMany, because each takes work
 */
export async function addFile(viewer: Viewer, given: { name: string; bytes: Uint8Array }) {
  await limit(`files ${viewer.id}`, { tries: FILES_AN_HOUR, seconds: 60 * 60 })
  if (given.bytes.length > MAX_FILE_BYTES)
    throw refused(`This file is larger than ${MAX_FILE_MB} MB. Make it smaller, or split it.`)
  const { row, blobs } = await inTurn(() => prepared(given))
  const bytes = blobs.reduce((sum, blob) => sum + blob.bytes.length, 0)
  const id = newId()
  const at = now()
  await transaction(async (tx) => {
    const kept = async (since: Date) => {
      const { _sum } = await tx.storedFile.aggregate({
        where: { ownerId: viewer.id, createdAt: { gt: since } },
        _sum: { bytes: true },
      })
      return bytes + (_sum.bytes ?? 0)
    }
    if ((await kept(new Date(at.getTime() - DAY_MS))) > DAY_BYTES)
      throw refused(`You have added ${DAY_MB} MB within a day. Add more tomorrow.`)
    if ((await kept(new Date(0))) > TOTAL_BYTES)
      throw refused(
        `Your files come to ${TOTAL_MB / 1024} GB, which is all there is room for. Link to it elsewhere instead.`,
      )
    await tx.storedFile.create({
      data: { id, ...row, bytes, ownerId: viewer.id, createdAt: at, looseSince: at },
    })
  })
  // The row comes first: a file without one would never be found again, and a row without its file goes within a day.
  for (const blob of blobs) await fileStore().put(blob.hash, blob.bytes)
  return { id, name: row.name, isPicture: row.width !== undefined }
}

async function prepared({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<Kept> {
  const recognised = recogniseFile(name, bytes)
  if (!recognised.isPicture) {
    const { isPicture: _, ...file } = recognised
    const hash = contentHash(bytes)
    return { row: { ...file, hash }, blobs: [{ hash, bytes }] }
  }
  const { page, sharp, width, height } = await drawForPage(bytes)
  return {
    // A name like “Screenshot 2026-03-01 at 10.12.44” would tell when and by whom.
    row: {
      ...{ name: 'picture.webp', type: 'image/webp', hash: page.hash, width, height },
      ...(sharp && { sharpHash: sharp.hash }),
    },
    blobs: [page, ...(sharp ? [sharp] : [])].map(({ hash, webp }) => ({ hash, bytes: webp })),
  }
}

let last: Promise<unknown> = Promise.resolve()

/** One after another: unpacked, a picture of the largest kind takes hundreds of megabytes of memory. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work)
  last = turn.catch(() => undefined)
  return turn
}
