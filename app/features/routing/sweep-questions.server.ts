import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { rows, sql } from '~/platform/sql.server'
import { askMentor } from './ask-mentor.server'

const BATCH = 50

/** Asks mentors about the questions whose time has come. Returns how many it looked at; run again, it finds none. */
export async function sweepQuestions(): Promise<number> {
  for (let looked = 0; ; ) {
    const due = rows<{ postId: string }>(sql`
      select "postId" from "QuestionRoute" where "nextAt" <= ${now().getTime()} order by "nextAt", "postId" limit ${BATCH}`)
    if (due.length === 0) return looked
    looked += due.length
    // Each by itself: who was asked just now counts for the next.
    for (const { postId } of due) await transaction((tx) => askMentor(tx, postId))
  }
}
