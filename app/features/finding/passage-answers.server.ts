import type { Hit, Segment } from '#search/index'
import { toPlainText } from '~/platform/markdown/plain-text'
import { join, rows, sql } from '~/platform/sql.server'
import type { PassageAnswer } from './search-view'

const MAX_ANSWERS = 200

interface Answer {
  postId: string
  name: string
  accepted: number
  bodyHtml: string
}

/**
 * The answers that the passages were taken from, by the id of the post. Where none holds what matched as it is now, or
 * several do, none is named. One query, or none where no answer is a reason.
 */
export function passageAnswers(hits: Hit[]): Map<string, PassageAnswer> {
  const asked = hits.filter(({ reasons }) => reasons.includes('answer'))
  if (asked.length === 0) return new Map()
  const answers = rows<Answer>(sql`
    select a."postId", a."bodyHtml", u.name, c."answerId" is not null accepted
    from "Answer" a join "User" u on u.id = a."authorId" left join "AcceptedAnswer" c on c."answerId" = a.id
    where a."postId" in (${join(asked.map(({ id }) => id))})
      and not exists (select 1 from "Deletion" d where d."answerId" = a.id)
    order by c."answerId" is null, a.score desc, a.id limit ${MAX_ANSWERS}`)
  const found = asked.flatMap(({ id, passage }): [string, PassageAnswer][] => {
    const sought = matchedStretch(passage)
    const holders = answers.filter(
      ({ postId, bodyHtml }) => postId === id && sought && inOneLine(toPlainText(bodyHtml)).includes(sought),
    )
    const [from, other] = holders
    return from && !other ? [[id, { by: from.name, accepted: from.accepted === 1 }]] : []
  })
  return new Map(found)
}

/** From the first word that matched to the last: around them a short passage may show a neighbour. */
function matchedStretch(passage: Segment[]): string {
  const first = passage.findIndex(({ marked }) => marked)
  const last = passage.findLastIndex(({ marked }) => marked)
  return inOneLine(
    passage
      .slice(first, last + 1)
      .map(({ text }) => text)
      .join(''),
  )
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
