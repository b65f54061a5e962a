import { describe, expect, it } from 'vitest'
import { acceptAnswer } from '~/features/answers/accept-answer.server'
import { deleteAnswer } from '~/features/answers/delete-answer.server'
import { restoreAnswer } from '~/features/answers/restore-answer.server'
import { addComment } from '~/features/comments/add-comment.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { person } from '../../support/people'
import { post } from '../../support/posted'
import { answer, answersSeen, commentsSeen, discussed, recorded } from './discussion'

async function story() {
  const [asker, lena, keeper] = [await person(), await person(), await person({ role: 'moderator' })]
  const question = await post({ by: asker })
  const id = await answer(lena, question)
  await answer(asker, question, 'Another')
  await addComment(asker, { on: { answerId: id }, body: 'Why two', submissionKey: undefined })
  const seenBy = async (who: typeof asker) => (await answersSeen(who, question)).map((it) => it.id)
  const count = async () => (await discussed(question)).answerCount
  return { asker, lena, keeper, question, id, seenBy, count }
}

describe('deleting an answer', () => {
  it('hides it and its comments from everybody but moderators, who see who did it and why', async () => {
    const { asker, lena, keeper, question, id, seenBy, count } = await story()
    await deleteAnswer(lena, id, 'It was wrong')
    expect(await seenBy(asker)).not.toContain(id)
    expect(await seenBy(lena)).not.toContain(id)
    expect(await count()).toBe(1)
    expect(await commentsSeen(asker, question)).toEqual([])
    const hidden = (await answersSeen(keeper, question)).find((it) => it.id === id)
    expect(hidden?.deletion).toMatchObject({ byName: lena.name, reason: 'It was wrong' })
    expect(hidden?.may).toMatchObject({ restore: true, vote: false, revise: false })
  })

  it('comes back whole when a moderator restores it', async () => {
    const { asker, lena, keeper, question, id, seenBy, count } = await story()
    await deleteAnswer(lena, id)
    await restoreAnswer(keeper, id)
    expect(await seenBy(asker)).toContain(id)
    expect(await count()).toBe(2)
    expect(await commentsSeen(asker, question)).toEqual(['Why two'])
    expect(await recorded('answer.restored')).toEqual([
      { postId: question, answerId: id, actorId: keeper.id },
    ])
  })

  it('takes its acceptance away, which does not come back by itself', async () => {
    const { asker, lena, keeper, question, id } = await story()
    await acceptAnswer(asker, question, id)
    await deleteAnswer(lena, id)
    await restoreAnswer(keeper, id)
    expect((await answersSeen(asker, question)).some(({ accepted }) => accepted)).toBe(false)
    expect(await recorded('answer.deleted')).toMatchObject([{ answerId: id, wasAccepted: true }])
  })

  it('does one thing when it is asked twice', async () => {
    const { lena, keeper, id, count } = await story()
    await Promise.all([deleteAnswer(lena, id), deleteAnswer(lena, id), deleteAnswer(keeper, id, 'Off topic')])
    expect(await count()).toBe(1)
    expect(await recorded('answer.deleted')).toHaveLength(1)
    await Promise.all([restoreAnswer(keeper, id), restoreAnswer(keeper, id)])
    expect(await count()).toBe(2)
    expect(await recorded('answer.restored')).toHaveLength(1)
  })

  it('is refused to who neither wrote it nor keeps order there', async () => {
    const { asker, lena, id, seenBy } = await story()
    const elsewhere = await person({ moderates: ['board'] })
    for (const who of [asker, elsewhere]) await expect(deleteAnswer(who, id)).rejects.toThrow(Forbidden)
    await expect(restoreAnswer(lena, id)).rejects.toThrow(Forbidden)
    expect(await seenBy(asker)).toContain(id)
  })

  it('tells nobody else that there was an answer', async () => {
    const { asker, lena, id } = await story()
    await deleteAnswer(lena, id)
    await expect(deleteAnswer(asker, id)).rejects.toThrow(NotFound)
    await expect(restoreAnswer(lena, id)).rejects.toThrow(NotFound)
  })
})
