import { describe, expect, it } from 'vitest'
import { deleteAnswer } from '~/features/answers/delete-answer.server'
import { addComment } from '~/features/comments/add-comment.server'
import { commentsOf } from '~/features/comments/comments-of.server'
import { deleteComment } from '~/features/comments/delete-comment.server'
import { restoreComment } from '~/features/comments/restore-comment.server'
import { reviseComment } from '~/features/comments/revise-comment.server'
import { db } from '~/platform/db.server'
import { Conflict, Forbidden, NotFound } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { person } from '../../support/people'
import { post } from '../../support/posted'
import { answer, commentsSeen, discussed, recorded } from '../answers/discussion'

async function story() {
  const [asha, lena, keeper] = [await person(), await person(), await person({ role: 'moderator' })]
  const question = await post({ by: asha })
  const reply = await answer(lena, question)
  const say = async (who: typeof asha, body: string, on: { postId: string } | { answerId: string }) =>
    (await addComment(who, { on, body, submissionKey: undefined })).id
  const count = async () => (await discussed(question)).commentCount
  return { asha, lena, keeper, question, reply, say, count }
}

describe('commenting', () => {
  it('works on posts of every kind and on answers', async () => {
    const { asha, lena, question, reply, say, count } = await story()
    await say(lena, 'Which version', { postId: question })
    const onAnswer = await say(asha, 'That helped', { answerId: reply })
    expect(await commentsSeen(asha, question)).toEqual(['Which version', 'That helped'])
    expect(await count()).toBe(1)
    expect(await recorded('comment.added')).toContainEqual({
      ...{ postId: question, answerId: reply, commentId: onAnswer, actorId: asha.id },
    })
    for (const kind of ['lesson', 'experiment'] as const) {
      const id = await post({ by: asha, kind })
      await say(lena, `A thought on the ${kind}`, { postId: id })
      expect(await commentsSeen(asha, id)).toEqual([`A thought on the ${kind}`])
    }
  })

  it('happens once when the form is sent ten times at the same moment', async () => {
    const { lena, question, count } = await story()
    const wanted = { on: { postId: question }, body: 'Same here', submissionKey: newId() }
    const made = await Promise.all(Array.from({ length: 10 }, () => addComment(lena, wanted)))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(await count()).toBe(1)
    const other = addComment(lena, { ...wanted, body: 'Something else' })
    await expect(other).rejects.toMatchObject({ theirs: { body: 'Same here' } })
  })

  it('finds nothing out of sight, under a deleted post, or on a deleted answer', async () => {
    const { asha, lena, keeper, reply, say } = await story()
    const insider = await person({ spaces: ['board'] })
    const hidden = await post({ by: insider, space: 'board' })
    const hiddenAnswer = await answer(insider, hidden)
    const deleted = await post({ by: asha, deletedBy: asha })
    await deleteAnswer(lena, reply)
    const places = [
      { postId: hidden },
      { postId: deleted },
      { answerId: hiddenAnswer },
      { answerId: reply },
      { postId: 'nothing' },
    ]
    for (const on of places) await expect(say(keeper, 'Hello', on)).rejects.toThrow(NotFound)
    expect(await db.comment.count()).toBe(0)
  })

  it('keeps the old text when it is edited, and overwrites nobody', async () => {
    const { asha, lena, keeper, question, say } = await story()
    const id = await say(lena, 'As it was', { postId: question })
    await expect(reviseComment(asha, id, { body: 'Mine', revision: 1 })).rejects.toThrow(Forbidden)
    await reviseComment(lena, id, { body: 'As it was', revision: 1 })
    expect(await db.revision.count()).toBe(0)
    await reviseComment(keeper, id, { body: 'Kinder', revision: 1 })
    const later = reviseComment(lena, id, { body: 'Longer', revision: 1 })
    await expect(later).rejects.toThrow(Conflict)
    await expect(later).rejects.toMatchObject({ theirs: { body: 'Kinder', revision: 2 } })
    expect(await commentsSeen(asha, question)).toEqual(['Kinder'])
    expect(await db.revision.findFirst()).toMatchObject({ commentId: id, snapshot: '{"body":"As it was"}' })
  })
})

describe('deleting a comment', () => {
  it('leaves no trace for others, and a moderator can restore it', async () => {
    const { asha, lena, keeper, question, say, count } = await story()
    const id = await say(lena, 'Never mind', { postId: question })
    await deleteComment(lena, id, 'Off topic')
    await deleteComment(lena, id)
    for (const who of [asha, lena]) expect(await commentsSeen(who, question)).toEqual([])
    expect(await count()).toBe(0)

    const [hidden] = commentsOf(keeper, await discussed(question)).onPost
    expect(hidden).toMatchObject({
      ...{ id, deletion: { byName: lena.name, reason: 'Off topic' } },
      may: { revise: false, remove: false, restore: true },
    })
    await expect(restoreComment(lena, id)).rejects.toThrow(NotFound)
    await restoreComment(keeper, id)
    await restoreComment(keeper, id)
    expect(await commentsSeen(asha, question)).toEqual(['Never mind'])
    expect(await count()).toBe(1)
    expect(await recorded('comment.deleted')).toHaveLength(1)
    expect(await recorded('comment.restored')).toHaveLength(1)
  })

  it('is refused to who neither wrote it nor keeps order there', async () => {
    const { asha, lena, question, say } = await story()
    const id = await say(lena, 'Stays', { postId: question })
    await expect(deleteComment(asha, id)).rejects.toThrow(Forbidden)
    await expect(restoreComment(lena, id)).rejects.toThrow(Forbidden)
    await deleteComment(lena, id)
    await expect(deleteComment(asha, id)).rejects.toThrow(NotFound)
    await expect(reviseComment(lena, id, { body: 'Back', revision: 1 })).rejects.toThrow(NotFound)
  })
})
