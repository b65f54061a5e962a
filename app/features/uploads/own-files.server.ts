import type { Viewer } from '~/features/accounts/viewer'
import { db } from '~/platform/db.server'

const SHOWN = 50

/** What the viewer brought that no text holds yet, the newest first. */
export async function looseFiles({ id }: Viewer) {
  const files = await db.storedFile.findMany({
    where: { ownerId: id, looseSince: { not: null } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
    select: { id: true, name: true, width: true, height: true },
  })
  return files.map(({ width, height, ...file }) => ({ ...file, isPicture: width !== null, width, height }))
}
