import { describe, expect, it } from 'vitest'
import { acceptAnswer } from '~/features/answers/accept-answer.server'
import { deleteAnswer } from '~/features/answers/delete-answer.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { person } from '../../support/people'
import { post } from '../../support/posted'
import { answer, answersSeen, recorded } from './discussion'

async function story() {
  const [asker, lena, joon] = [await person(), await person(), await person()]
  const question = await post({ by: asker })
  const [first, second] = [await answer(lena, question, 'First'), await answer(joon, question, 'Second')]
  const accepted = async () =>
    (await answersSeen(asker, question)).filter((it) => it.accepted).map(({ id }) => id)
  return { asker, lena, question, first, second, accepted }
}

describe('the accepted answer', () => {
  it('is chosen, changed and taken back by the person who asked', async () => {
    const { asker, question, first, second, accepted } = await story()
    await acceptAnswer(asker, question, first)
    expect(await accepted()).toEqual([first])
    await acceptAnswer(asker, question, second)
    expect(await accepted()).toEqual([second])
    await acceptAnswer(asker, question, null)
    expect(await accepted()).toEqual([])

    const about = { postId: question, actorId: asker.id }
    const chosen = await recorded('answer.accepted')
    expect(chosen).toContainEqual({ ...about, answerId: first, insteadOf: null })
    expect(chosen).toContainEqual({ ...about, answerId: second, insteadOf: first })
    expect(await recorded('answer.acceptance-cleared')).toEqual([{ ...about, answerId: second }])
  })

  it('may be the asker’s own', async () => {
    const { asker, question, accepted } = await story()
    const own = await answer(asker, question, 'Found it')
    await acceptAnswer(asker, question, own)
    expect(await accepted()).toEqual([own])
  })

  it('stays one when the button is pressed twice', async () => {
    const { asker, question, first } = await story()
    await Promise.all([acceptAnswer(asker, question, first), acceptAnswer(asker, question, first)])
    expect(await recorded('answer.accepted')).toHaveLength(1)
  })

  it('is refused to everybody else: who answered, moderators and administrators', async () => {
    const { lena, question, first, accepted } = await story()
    const others = [lena, await person({ role: 'moderator' }), await person({ role: 'admin' })]
    for (const who of others) await expect(acceptAnswer(who, question, first)).rejects.toThrow(Forbidden)
    expect(await accepted()).toEqual([])
  })

  it('cannot be a deleted answer, or one to another question', async () => {
    const { asker, lena, question, first, accepted } = await story()
    const elsewhere = await answer(lena, await post({ by: asker }))
    await deleteAnswer(lena, first)
    for (const id of [first, elsewhere, 'nothing']) {
      await expect(acceptAnswer(asker, question, id)).rejects.toThrow(NotFound)
    }
    expect(await accepted()).toEqual([])
  })
})
