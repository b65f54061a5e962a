import { describe, expect, it } from 'vitest'
import { deleteAnswer } from '~/features/answers/delete-answer.server'
import { reviseAnswer } from '~/features/answers/revise-answer.server'
import { db } from '~/platform/db.server'
import { Conflict, Forbidden, NotFound } from '~/platform/errors'
import { person } from '../../support/people'
import { post } from '../../support/posted'
import { answer, answersSeen, recorded, textOf } from './discussion'

async function story() {
  const [asker, lena] = [await person(), await person()]
  const question = await post({ by: asker })
  const id = await answer(lena, question, 'As it was')
  const text = async () => textOf((await answersSeen(asker, question))[0]?.bodyHtml ?? '')
  return { asker, lena, question, id, text }
}

describe('editing an answer', () => {
  it('shows the new text, says when it was edited, and keeps the old one', async () => {
    const { asker, lena, question, id, text } = await story()
    await reviseAnswer(lena, id, { body: 'As it is', revision: 1 })
    expect(await text()).toBe('As it is')
    expect((await answersSeen(asker, question))[0]?.editedAt).not.toBeNull()
    const [kept] = await db.revision.findMany({ where: { answerId: id } })
    expect(kept).toMatchObject({ number: 1, byId: lena.id, snapshot: '{"body":"As it was"}' })
    expect(await recorded('answer.revised')).toEqual([
      { postId: question, answerId: id, actorId: lena.id, revision: 1 },
    ])
  })

  it('changes nothing when the text is the same, even sent twice', async () => {
    const { asker, lena, question, id } = await story()
    await reviseAnswer(lena, id, { body: 'As it was', revision: 1 })
    expect((await answersSeen(asker, question))[0]?.editedAt).toBeNull()
    await reviseAnswer(lena, id, { body: 'New', revision: 1 })
    await reviseAnswer(lena, id, { body: 'New', revision: 1 })
    expect(await db.revision.count({ where: { answerId: id } })).toBe(1)
  })

  it('overwrites nobody: the later of two sees both texts, and can then save', async () => {
    const { lena, id, text } = await story()
    const keeper = await person({ role: 'moderator' })
    await reviseAnswer(keeper, id, { body: 'By the moderator', revision: 1 })
    const later = reviseAnswer(lena, id, { body: 'By Lena', revision: 1 })
    await expect(later).rejects.toThrow(Conflict)
    await expect(later).rejects.toMatchObject({
      theirs: { body: 'By the moderator', revision: 2 },
      values: { body: 'By Lena' },
    })
    expect(await text()).toBe('By the moderator')
    await reviseAnswer(lena, id, { body: 'Both', revision: 2 })
    expect(await text()).toBe('Both')
  })

  it('is refused to who did not write it, and finds nothing once it is deleted', async () => {
    const { asker, lena, id, text } = await story()
    await expect(reviseAnswer(asker, id, { body: 'Mine now', revision: 1 })).rejects.toThrow(Forbidden)
    expect(await text()).toBe('As it was')
    await deleteAnswer(lena, id)
    const keeper = await person({ role: 'moderator' })
    for (const who of [lena, keeper]) {
      await expect(reviseAnswer(who, id, { body: 'Again', revision: 1 })).rejects.toThrow(NotFound)
    }
  })
})
