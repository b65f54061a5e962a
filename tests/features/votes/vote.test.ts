import { describe, expect, it } from 'vitest'
import { deleteAnswer } from '~/features/answers/delete-answer.server'
import { sayMeToo } from '~/features/votes/say-me-too.server'
import { standingOf } from '~/features/votes/standing-of.server'
import { voteOnAnswer, voteOnPost } from '~/features/votes/vote.server'
import { db, transaction } from '~/platform/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { person } from '../../support/people'
import { post } from '../../support/posted'
import { answer, answersSeen, discussed, recorded } from '../answers/discussion'

const people = (count: number) => Promise.all(Array.from({ length: count }, () => person()))
const scoreOf = async (postId: string) => (await discussed(postId)).score

describe('voting on a post', () => {
  it('adds one, takes it back, and on a question takes one away', async () => {
    const [asha, lena] = [await person(), await person()]
    const question = await post({ by: asha })
    await voteOnPost(lena, question, 1)
    expect(await scoreOf(question)).toBe(1)
    expect(standingOf(lena, await discussed(question)).vote).toBe(1)
    await voteOnPost(lena, question, -1)
    expect(await scoreOf(question)).toBe(-1)
    await voteOnPost(lena, question, 0)
    expect(await scoreOf(question)).toBe(0)
    expect(standingOf(lena, await discussed(question)).vote).toBe(0)
    expect(await recorded('post.voted')).toHaveLength(3)
  })

  it('adds to the score that an import brought without voters', async () => {
    const [asha, lena] = [await person(), await person()]
    const question = await post({ by: asha })
    const id = await answer(asha, question)
    await transaction(async (tx) => {
      await tx.post.update({ where: { id: question }, data: { importedScore: 31, score: 31 } })
      await tx.answer.update({ where: { id }, data: { importedScore: -2, score: -2 } })
    })
    await voteOnPost(lena, question, 1)
    await voteOnAnswer(lena, id, 1)
    expect(await scoreOf(question)).toBe(32)
    expect((await answersSeen(lena, question))[0]?.score).toBe(-1)
    await voteOnPost(lena, question, 0)
    expect(await scoreOf(question)).toBe(31)
  })

  it('by fifty people at the same moment counts fifty', async () => {
    const lesson = await post({ by: await person(), kind: 'lesson' })
    await Promise.all((await people(50)).map((who) => voteOnPost(who, lesson, 1)))
    expect(await scoreOf(lesson)).toBe(50)
  })

  it('by the same person twenty times counts one', async () => {
    const [asha, lena] = [await person(), await person()]
    const lesson = await post({ by: asha, kind: 'lesson' })
    await Promise.all(Array.from({ length: 20 }, () => voteOnPost(lena, lesson, 1)))
    expect(await scoreOf(lesson)).toBe(1)
    expect(await recorded('post.voted')).toEqual([{ postId: lesson, actorId: lena.id }])
  })

  it('is refused on one’s own', async () => {
    const asha = await person()
    const question = await post({ by: asha })
    for (const value of [1, 0, -1] as const) {
      await expect(voteOnPost(asha, question, value)).rejects.toThrow(Forbidden)
    }
    expect(await scoreOf(question)).toBe(0)
    expect(standingOf(asha, await discussed(question)).may).toMatchObject({ vote: false, voteDown: false })
  })

  it('never takes away from a lesson or an experiment', async () => {
    const [asha, lena] = [await person(), await person()]
    for (const kind of ['lesson', 'experiment'] as const) {
      const id = await post({ by: asha, kind })
      await expect(voteOnPost(lena, id, -1)).rejects.toThrow(Forbidden)
      expect(await scoreOf(id)).toBe(0)
      expect(standingOf(lena, await discussed(id)).may).toMatchObject({ vote: true, voteDown: false })
    }
  })

  it('finds nothing in a space one is not a member of, nor where a post was deleted', async () => {
    const [asha, lena] = [await person({ spaces: ['board'] }), await person()]
    const hidden = await post({ by: asha, space: 'board' })
    const deleted = await post({ by: asha, deletedBy: asha })
    for (const id of [hidden, deleted, 'nothing']) {
      await expect(voteOnPost(lena, id, 1)).rejects.toThrow(NotFound)
      await expect(sayMeToo(lena, id, true)).rejects.toThrow(NotFound)
    }
    expect(await db.postVote.count()).toBe(0)
  })
})

describe('voting on an answer', () => {
  it('counts each person once, up or down, however many vote at once', async () => {
    const [asha, lena] = [await person(), await person()]
    const question = await post({ by: asha })
    const id = await answer(lena, question)
    const voters = await people(20)
    await Promise.all(voters.map((who, index) => voteOnAnswer(who, id, index < 5 ? -1 : 1)))
    await Promise.all(voters.map((who, index) => voteOnAnswer(who, id, index < 5 ? -1 : 1)))
    expect((await answersSeen(asha, question))[0]?.score).toBe(10)
    await voteOnAnswer(asha, id, 1)
    expect(standingOf(asha, await discussed(question)).answerVotes).toEqual({ [id]: 1 })
    expect(await recorded('answer.voted')).toContainEqual({
      postId: question,
      answerId: id,
      actorId: asha.id,
      value: 1,
    })
  })

  it('is refused on one’s own, and finds nothing where it was deleted', async () => {
    const [asha, lena] = [await person(), await person()]
    const id = await answer(lena, await post({ by: asha }))
    await expect(voteOnAnswer(lena, id, 1)).rejects.toThrow(Forbidden)
    await deleteAnswer(lena, id)
    await expect(voteOnAnswer(asha, id, 1)).rejects.toThrow(NotFound)
    expect(await db.answerVote.count()).toBe(0)
  })
})

describe('“I have this too”', () => {
  it('counts people, each once, until they take it back', async () => {
    const question = await post({ by: await person() })
    const [first, second] = [await person(), await person()]
    await Promise.all([first, first, second].map((who) => sayMeToo(who, question, true)))
    expect((await discussed(question)).meTooCount).toBe(2)
    expect(standingOf(first, await discussed(question)).meToo).toBe(true)
    await sayMeToo(first, question, false)
    await sayMeToo(first, question, false)
    expect((await discussed(question)).meTooCount).toBe(1)
    expect(await recorded('post.me-too')).toHaveLength(3)
  })

  it('is for questions of others', async () => {
    const [asha, lena] = [await person(), await person()]
    await expect(sayMeToo(asha, await post({ by: asha }), true)).rejects.toThrow(Forbidden)
    await expect(sayMeToo(lena, await post({ by: asha, kind: 'lesson' }), true)).rejects.toThrow(Forbidden)
    expect(await db.meToo.count()).toBe(0)
  })
})
