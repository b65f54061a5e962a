import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { rows, sql } from '~/platform/sql.server'
import { tendLesson } from './tend-lesson.server'

const BATCH = 50

/**
 * Does what time alone brings about: lessons fall due and become overdue. It also finds lessons that nobody keeps yet,
 * and those whose keeper is gone, should an event have been missed. Returns how many it looked at;
 * run again, it finds none.
 */
export async function sweepReviews(stopping?: AbortSignal): Promise<number> {
  let looked = 0
  for (let last: string | null = null; ; ) {
    const ids = waiting()
    // What stays waiting after it was tended would be met for ever.
    if (ids.length === 0 || ids[0] === last || stopping?.aborted) return looked
    last = ids[0] ?? null
    looked += ids.length
    await transaction(async (tx) => {
      for (const id of ids) await tendLesson(tx, id)
    })
    // Lets the site answer requests between two batches.
    await new Promise(setImmediate)
  }
}

function waiting(): string[] {
  const found = rows<{ id: string }>(sql`
    select "postId" id from "LessonCare" where state in ('current', 'due', 'overdue') and "nextAt" <= ${now().getTime()}
    union select l."postId" from "Lesson" l
      where not exists (select 1 from "LessonCare" c where c."postId" = l."postId")
    union select c."postId" from "Deactivation" d join "LessonCare" c on c."ownerId" = d."userId"
    limit ${BATCH}`)
  return found.map(({ id }) => id)
}
