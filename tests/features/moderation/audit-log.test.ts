import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deleteAnswer } from '~/features/answers/delete-answer.server'
import { restoreAnswer } from '~/features/answers/restore-answer.server'
import { deleteComment } from '~/features/comments/delete-comment.server'
import { restoreComment } from '~/features/comments/restore-comment.server'
import { auditPage } from '~/features/moderation/audit-page.server'
import { recordAct } from '~/features/moderation/record-act.server'
import { deletePost } from '~/features/posts/delete-post.server'
import { movePost } from '~/features/posts/move-post.server'
import { restorePost } from '~/features/posts/restore-post.server'
import { setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { defaultSpace, person } from '../../support/people'
import { openSite } from '../../support/site'
import { audited, thread, toldTo } from './moderating'

const WHY = 'Asked before.'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

describe('what a moderator does to somebody else’s words', () => {
  test('has a reason, is in the log, and is told to who wrote it; what one does to one’s own is neither', async () => {
    const { nadia, arjun, devika, postId, answerId, commentId } = await thread()
    for (const act of [
      deleteComment(devika, commentId),
      deleteAnswer(devika, answerId),
      deletePost(devika, postId),
    ])
      await expect(act).rejects.toThrow(Invalid)
    await deleteComment(devika, commentId, WHY)
    await restoreComment(devika, commentId)
    await deleteAnswer(devika, answerId, WHY)
    await restoreAnswer(devika, answerId)
    await deletePost(devika, postId, WHY)
    await restorePost(devika, postId)
    const log = [
      ...[`comment.deleted (shown → deleted): ${WHY}`, 'comment.restored (deleted → shown): '],
      ...[`answer.deleted (shown → deleted): ${WHY}`, 'answer.restored (deleted → shown): '],
      ...[`post.deleted (shown → deleted): ${WHY}`, 'post.restored (deleted → shown): '],
    ].map((entry) => `Devika ${entry}`)
    expect(await audited()).toEqual(log)
    const moderated = async (who: typeof nadia) =>
      (await toldTo(who)).filter((it) => it.startsWith('moderated')).length
    expect([await moderated(nadia), await moderated(arjun)]).toEqual([4, 2])

    await deleteComment(nadia, commentId)
    await deleteAnswer(arjun, answerId)
    await deletePost(nadia, postId)
    expect(await audited()).toEqual(log)
  })

  test('moved: the log names spaces to those who read them only', async () => {
    const { nadia, postId, devika } = await thread()
    const mira = await person({ name: 'Mira', role: 'moderator', moderates: ['board'] })
    const board = await db.space.findUniqueOrThrow({ where: { slug: 'board' } })
    const to = { from: await defaultSpace(), to: board.id }
    await expect(movePost(mira, postId, to)).rejects.toThrow(Invalid)
    await movePost(mira, postId, { ...to, why: 'Only the board decides.' })
    const everyone = await defaultSpace()
    const seen = (who: typeof devika) => auditPage(who, { spaceId: everyone }).lines[0]
    expect(seen(mira)).toMatchObject({ before: 'Everyone', after: 'board', why: 'Only the board decides.' })
    expect(seen(devika)).toMatchObject({
      before: 'Everyone',
      after: 'a space that you do not read',
      about: null,
    })
    expect((await toldTo(nadia))[0]).toContain('because “Only the board decides.”')
  })
})

describe('the page of the log', () => {
  test('is for administrators, and of one space for those who keep order there', async () => {
    const { nadia, devika, postId } = await thread()
    const [admin, keeper] = [await person({ role: 'admin' }), await person({ moderates: ['board'] })]
    await deletePost(devika, postId, WHY)
    const pages = ['/admin/audit', '/spaces/everyone/audit', '/spaces/board/audit']
    const seen: unknown[] = []
    for (const who of [nadia, devika, keeper, admin])
      for (const page of pages) seen.push((await site.get(page, who)).status)
    expect(seen).toEqual([...[404, 404, 404], ...[404, 200, 404], ...[404, 404, 200], ...[200, 200, 404]])
    expect((await site.get('/admin/audit', admin)).text).toContain(WHY)
    expect((await site.get('/spaces/board/audit', keeper)).text).not.toContain(WHY)
  })

  test('is walked from the newest, and narrowed to what was done and to what it was done to', async () => {
    const { nadia, devika, postId } = await thread()
    const spaceId = await defaultSpace()
    const about = { subject: `post:${postId}` as const, postId, authorId: nadia.id, spaceId, title: 'T' }
    for (let number = 0; number < 32; number++) {
      setClock(`2026-11-25T10:${10 + number}:00Z`)
      await transaction((tx) => recordAct(tx, devika, about, { act: 'locked', why: `Reason ${number}` }))
    }
    setClock('2026-11-25T11:00:00Z')
    await deletePost(devika, postId, WHY)
    const first = auditPage(devika, { spaceId })
    const second = auditPage(devika, { spaceId }, first.older)
    const reasons = [...first.lines, ...second.lines].map(({ why }) => why)
    expect(reasons).toEqual([WHY, ...Array.from({ length: 32 }, (_, number) => `Reason ${31 - number}`)])
    expect(second.older).toBe(null)
    expect(auditPage(devika, { act: 'deleted' }).lines.map(({ why }) => why)).toEqual([WHY])
    expect(auditPage(devika, { subject: 'post:another' }).lines).toEqual([])
    const { text } = await site.get('/spaces/everyone/audit?act=deleted', devika)
    expect([text.includes(WHY), text.includes('Reason 31')]).toEqual([true, false])
  })
})
