import { describe, expect, it } from 'vitest'
import { postAnswer } from '~/features/answers/post-answer.server'
import { db } from '~/platform/db.server'
import { Conflict, Forbidden, NotFound } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { person } from '../../support/people'
import { post } from '../../support/posted'
import { answer, answersSeen, discussed, recorded, textOf } from './discussion'

describe('answering', () => {
  it('puts the answer under the question, counts it, and makes its author follow the question', async () => {
    const [asha, lena] = [await person({ name: 'Asha' }), await person({ name: 'Lena' })]
    const question = await post({ by: asha })
    const id = await answer(lena, question, 'Keep **two** keys. Ask @nobody-here')

    const [seen] = await answersSeen(asha, question)
    expect(seen).toMatchObject({ id, author: { name: 'Lena' }, score: 0, accepted: false, deletion: null })
    expect(seen?.bodyHtml).toContain('<strong>two</strong>')
    expect((await discussed(question)).answerCount).toBe(1)
    expect(await db.postFollow.count({ where: { userId: lena.id, postId: question } })).toBe(1)
    expect(await recorded('answer.posted')).toEqual([{ postId: question, answerId: id, actorId: lena.id }])
  })

  it('is for questions: a lesson and an experiment take comments', async () => {
    const [asha, lena] = [await person(), await person()]
    for (const kind of ['lesson', 'experiment'] as const) {
      const id = await post({ by: asha, kind })
      await expect(answer(lena, id)).rejects.toThrow(Forbidden)
      expect((await discussed(id)).answerCount).toBe(0)
    }
  })

  it('cannot reach a question in a space one is not a member of, or one that is deleted', async () => {
    const [asha, lena] = [await person({ spaces: ['board'] }), await person()]
    const hidden = await post({ by: asha, space: 'board' })
    const deleted = await post({ by: asha, deletedBy: asha })
    for (const id of [hidden, deleted, 'nothing']) await expect(answer(lena, id)).rejects.toThrow(NotFound)
    await expect(answer(await person({ role: 'admin' }), hidden)).rejects.toThrow(NotFound)
    expect(await db.answer.count()).toBe(0)
  })

  it('happens once when the form is sent ten times at the same moment', async () => {
    const [asha, lena] = [await person(), await person()]
    const question = await post({ by: asha })
    const wanted = { postId: question, body: 'Rotate weekly', submissionKey: newId() }
    const made = await Promise.all(Array.from({ length: 10 }, () => postAnswer(lena, wanted)))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect((await discussed(question)).answerCount).toBe(1)
    expect(await recorded('answer.posted')).toHaveLength(1)
  })

  it('loses no text when the same form comes again with another one', async () => {
    const [asha, lena] = [await person(), await person()]
    const question = await post({ by: asha })
    const wanted = { postId: question, body: 'First thought', submissionKey: newId() }
    await postAnswer(lena, wanted)
    const again = postAnswer(lena, { ...wanted, body: 'Better thought' })
    await expect(again).rejects.toThrow(Conflict)
    await expect(again).rejects.toMatchObject({
      theirs: { body: 'First thought' },
      values: { body: 'Better thought' },
    })
  })

  it('is not stopped by the submission key of somebody else', async () => {
    const [asha, lena, joon] = [await person(), await person(), await person()]
    const question = await post({ by: asha })
    const submissionKey = newId()
    await postAnswer(lena, { postId: question, body: 'Lena knows', submissionKey })
    await postAnswer(joon, { postId: question, body: 'Joon knows', submissionKey })
    const seen = await answersSeen(asha, question)
    expect(seen.map(({ bodyHtml }) => textOf(bodyHtml)).sort()).toEqual(['Joon knows', 'Lena knows'])
  })

  it('counts right when thirty people answer at once', async () => {
    const asha = await person()
    const question = await post({ by: asha })
    const people = await Promise.all(Array.from({ length: 30 }, () => person()))
    await Promise.all(people.map((who) => answer(who, question)))
    expect((await discussed(question)).answerCount).toBe(30)
  })
})
