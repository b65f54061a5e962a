import { rows, sql } from '~/platform/sql.server'

export interface OpenGap {
  id: string
  text: string
  words: string[]
}

/** Every gap that somebody waits for, the most wanted first. */
export function openGaps(): OpenGap[] {
  const found = rows<{ id: string; text: string; words: string }>(sql`
    select g.id, g.text, g.words from "Gap" g join "GapAsk" a on a."gapId" = g.id
    group by g.id, g.text, g.words order by count(*) desc, g.id`)
  return found.map((gap) => ({ ...gap, words: gap.words.split(' ') }))
}
