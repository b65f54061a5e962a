import { describe, expect, it } from 'vitest'
import { acceptAnswer } from '~/features/answers/accept-answer.server'
import { answersOf, answersWanted } from '~/features/answers/answers-of.server'
import { deleteAnswer } from '~/features/answers/delete-answer.server'
import { commentsOf } from '~/features/comments/comments-of.server'
import { standingOf } from '~/features/votes/standing-of.server'
import { voteOnAnswer } from '~/features/votes/vote.server'
import { setClock } from '~/platform/clock.server'
import { queriesOf } from '~/platform/query-count.server'
import { person } from '../../support/people'
import { post } from '../../support/posted'
import { answer, answersSeen, discussed } from './discussion'

async function questionWith(count: number) {
  const [asker, writer] = [await person(), await person()]
  const question = await post({ by: asker })
  const ids: string[] = []
  for (let index = 0; index < count; index++) {
    setClock(new Date(Date.UTC(2026, 0, 1, 9, index)))
    ids.push(await answer(writer, question, `Answer ${index}`))
  }
  return { asker, writer, question, ids }
}

describe('the answers under a question', () => {
  it('start with the accepted one, then go by score, then the oldest first', async () => {
    const { asker, question, ids } = await questionWith(4)
    const [first, second, third, fourth] = ids
    await voteOnAnswer(asker, String(third), 1)
    await voteOnAnswer(asker, String(first), -1)
    await acceptAnswer(asker, question, String(fourth))
    const seen = await answersSeen(asker, question)
    expect(seen.map(({ id }) => id)).toEqual([fourth, third, second, first])
    expect(seen.map(({ accepted }) => accepted)).toEqual([true, false, false, false])
  })

  it('show thirty at first, more when asked, and the linked one however far down it is', async () => {
    const { asker, question, ids } = await questionWith(34)
    const page = await discussed(question)
    const shown = (query: string) => answersOf(asker, page, answersWanted(new URLSearchParams(query)))
    expect(shown('')).toMatchObject({ hidden: 4, answers: { length: 30 } })
    expect(shown('answers=60')).toMatchObject({ hidden: 0, answers: { length: 34 } })
    expect(shown('answers=-5')).toMatchObject({ answers: { length: 30 } })
    const linked = shown(`answer=${ids[32]}`)
    expect(linked.answers.map(({ id }) => id)).toEqual(ids.slice(0, 33))
    expect(shown('answer=nothing').answers).toHaveLength(30)
  })

  it('offer each person what they may do, and nothing else', async () => {
    const { asker, writer, question } = await questionWith(1)
    const [reader, keeper] = [await person(), await person({ role: 'moderator' })]
    const may = async (who: typeof asker) => (await answersSeen(who, question))[0]?.may
    const all = [
      'revise',
      'suggest',
      'remove',
      'restore',
      'split',
      'accept',
      'vote',
      'flag',
      'keepOrder',
      'use',
    ]
    const only = (...may: string[]) => Object.fromEntries(all.map((it) => [it, may.includes(it)]))
    expect(await may(reader)).toEqual(only('suggest', 'vote', 'flag'))
    expect(await may(asker)).toEqual(only('suggest', 'vote', 'flag', 'accept'))
    expect(await may(writer)).toEqual(only('revise', 'remove'))
    expect(await may(keeper)).toEqual(only('revise', 'remove', 'split', 'vote', 'flag', 'keepOrder'))
  })

  it('are read with their comments and the viewer’s own votes and what they wrote of one in four queries, however many there are', async () => {
    const { asker, question, ids } = await questionWith(12)
    await deleteAnswer(await person({ role: 'moderator' }), String(ids[3]), 'Off topic')
    const page = await discussed(question)
    const queries = await queriesOf(async () => {
      const { answers } = answersOf(asker, page)
      commentsOf(
        asker,
        page,
        answers.map(({ id }) => id),
      )
      standingOf(asker, page)
    })
    expect(queries).toHaveLength(4)
  })
})
