import { transaction } from '~/platform/db.server'
import type { OpenedResult } from './search-listener'

/** Another process may still be about to write the search. */
const WAIT_MS = 15_000

export interface Opening {
  userId: string
  /** The pseudonym that the search must have been made under. */
  asker: string
  searchId: string
  postId: string
  position: number
  afterMs: number | null
  /** What was searched for, or nothing when that is not to be kept. */
  text: string
  /** By the machine's clock. */
  since: number
}

/**
 * Writes which results were opened, each once. What names a search that is not there, or that somebody else made, is
 * left out; `early` are those whose search may still come.
 */
export async function writeOpenings(
  openings: Opening[],
): Promise<{ written: OpenedResult[]; early: Opening[] }> {
  const written: OpenedResult[] = []
  const early: Opening[] = []
  if (openings.length === 0) return { written, early }
  await transaction(async (tx) => {
    for (const opening of openings) {
      const { searchId, postId, position, afterMs, text, userId } = opening
      const note = await tx.searchNote.findUnique({ where: { id: searchId }, select: { asker: true } })
      if (!note && performance.now() - opening.since < WAIT_MS) early.push(opening)
      if (note?.asker !== opening.asker) continue
      await tx.searchOpening.upsert({
        where: { searchId_postId: { searchId, postId } },
        create: { searchId, postId, position, afterMs },
        update: {},
      })
      // It was found, so its words no longer say what somebody lacks.
      if (text) await tx.searchNote.update({ where: { id: searchId }, data: { query: text.toLowerCase() } })
      written.push({ userId, text })
    }
  })
  return { written, early }
}
