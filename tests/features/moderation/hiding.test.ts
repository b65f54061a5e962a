import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptAnswer } from '~/features/answers/accept-answer.server'
import { deleteAnswer } from '~/features/answers/delete-answer.server'
import { restoreAnswer } from '~/features/answers/restore-answer.server'
import { documentsOf } from '~/features/finding/documents.server'
import { askToShow } from '~/features/moderation/ask-to-show.server'
import { hideText, keepHidden, showText } from '~/features/moderation/hide-text.server'
import { queuePage } from '~/features/moderation/queue-page.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { db, transaction } from '~/platform/db.server'
import { Conflict, Forbidden, NotFound } from '~/platform/errors'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { person } from '../../support/people'
import { openSite } from '../../support/site'
import { questionFields, wanted } from '../posts/drafts'
import { anew, audited, thread, toldTo } from './moderating'

const WHY = 'It names a customer.'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

describe('what is hidden', () => {
  test('is seen on its page by its author and moderators, and in no list or search by anybody', async () => {
    const { nadia, arjun, maria, devika, postId, path } = await thread('Which umbrella is it')
    await hideText(devika, 'posts', postId, WHY)
    await hideText(devika, 'posts', postId, 'Another reason')
    await drainOutbox()
    const elsewhere = await person({ moderates: ['board'] })
    const statuses: unknown[] = []
    for (const who of [nadia, devika, arjun, maria, elsewhere, await person({ role: 'admin' })]) {
      statuses.push((await site.get(path, who)).status)
      for (const list of ['/', '/questions', '/unanswered', '/search?q=umbrella', `/people/${nadia.handle}`])
        expect((await site.get(list, who)).text).not.toContain(path)
    }
    expect(statuses).toEqual([200, 200, 404, 404, 404, 200])
    expect(documentsOf([postId])).toEqual([])
    const own = await site.get(path, nadia)
    for (const said of [
      'Only you and moderators see this for now.',
      WHY,
      'Ask a moderator',
      `${postId}/edit`,
    ])
      expect(own.text).toContain(said)
    expect((await site.get(path, devika)).text).toContain('Only its author and moderators see this.')
  })

  test('under a question, an answer or a comment is gone for others, from counts and search too', async () => {
    const { nadia, arjun, maria, devika, path, postId, answerId, commentId } = await thread()
    const seenBy = async () => {
      const seen: Record<string, boolean[]> = {}
      for (const who of [nadia, arjun, maria, devika]) {
        const { text } = await site.get(path, who)
        seen[who.name] = [text.includes('Umbrella Inc'), text.includes('Which one?')]
      }
      return seen
    }
    await hideText(devika, 'comments', commentId, WHY)
    expect(await seenBy()).toEqual({
      ...{ Nadia: [true, true], Arjun: [true, false], Maria: [true, false], Devika: [true, true] },
    })
    await hideText(devika, 'answers', answerId, WHY)
    expect(await seenBy()).toEqual({
      ...{ Nadia: [false, false], Arjun: [true, false], Maria: [false, false], Devika: [true, true] },
    })
    expect((await db.post.findUniqueOrThrow({ where: { id: postId } })).answerCount).toBe(0)
    expect(JSON.stringify(documentsOf([postId]))).not.toContain('Umbrella')
    for (const below of ['vote', 'comments', 'flag'])
      expect((await site.get(`/answers/${answerId}/${below}`, maria)).status).toBe(404)
  })

  test('tells its author why and what they can do, and they change it and ask; the answer is a kind sentence', async () => {
    const { arjun, devika, answerId } = await thread()
    await hideText(devika, 'answers', answerId, WHY)
    const [hidden] = await toldTo(arjun)
    expect(hidden).toMatch(
      /^moderated: Your answer under “.*” is hidden for now\..*ask on its page.*Why: “It names a customer\.”$/,
    )
    const edited = await site.post(`/answers/${answerId}/edit`, arjun, {
      body: 'Use the second key',
      revision: '1',
    })
    expect(edited.status).toBe(303)
    const page = `/answers/${answerId}/moderation`
    await site.post(page, arjun, { intent: 'ask', asked: 'I took the name out.' })
    const [entry] = queuePage(devika, 'everyone').entries
    expect([entry?.source, entry?.text.words, entry?.text.aside?.asked]).toEqual([
      ...['asked', 'Use the second key', 'I took the name out.'],
    ])
    await keepHidden(devika, 'answers', answerId, 'It is in the link, too.')
    expect(queuePage(devika, 'everyone').entries).toEqual([])
    await expect(keepHidden(devika, 'answers', answerId, 'Twice')).rejects.toThrow(Conflict)
    expect((await toldTo(arjun))[0]).toContain('stays hidden for now')
    await askToShow(arjun, 'answers', answerId, 'Now from the link, too.')
    await showText(devika, 'answers', answerId, '')
    const told = await toldTo(arjun)
    expect(told[0]).toContain('is there for everybody again')
    expect(told.filter((it) => it.includes('is hidden for now'))).toEqual([])
    expect(await audited()).toEqual([
      `Devika answer.hidden (shown → hidden): ${WHY}`,
      'Devika answer.kept-hidden (hidden → hidden): It is in the link, too.',
      'Devika answer.shown (hidden → shown): ',
    ])
  })

  test('comes back as it was: an accepted answer is accepted again, unless another one is', async () => {
    const { nadia, devika, postId, answerId } = await thread()
    await acceptAnswer(nadia, postId, answerId)
    await hideText(devika, 'answers', answerId, WHY)
    expect(await db.acceptedAnswer.count()).toBe(0)
    await showText(devika, 'answers', answerId, '')
    expect(await db.acceptedAnswer.findUnique({ where: { answerId } })).toMatchObject({ byId: nadia.id })
  })

  test('can be deleted, and is not restored past whoever hid it', async () => {
    const { arjun, devika, answerId } = await thread()
    await hideText(devika, 'answers', answerId, WHY)
    await restoreAnswer(devika, answerId)
    expect(await db.deletion.findUnique({ where: { answerId } })).toMatchObject({ kind: 'hidden' })
    await deleteAnswer(arjun, answerId)
    expect(await db.deletion.findUnique({ where: { answerId } })).toMatchObject({
      kind: 'deleted',
      byId: arjun.id,
    })
    await expect(askToShow(arjun, 'answers', answerId, 'Please')).rejects.toThrow(NotFound)
  })
})

test('only who keeps order in its space hides and shows, and says why', async () => {
  const { nadia, arjun, maria, devika, postId, answerId } = await thread()
  const elsewhere = await person({ moderates: ['board'] })
  for (const who of [nadia, arjun, maria, elsewhere]) {
    await expect(hideText(who, 'answers', answerId, WHY)).rejects.toThrow(Forbidden)
    await expect(showText(who, 'answers', answerId, '')).rejects.toThrow(Forbidden)
  }
  const silent = await site.post(`/posts/${postId}/moderation`, devika, { intent: 'hide', why: ' ' })
  expect([silent.status, silent.text.includes('Say why in a sentence')]).toEqual([422, true])
  await hideText(devika, 'posts', postId, WHY)
  await expect(askToShow(maria, 'posts', postId, 'I liked it')).rejects.toThrow(NotFound)
  await expect(askToShow(devika, 'posts', postId, 'Me too')).rejects.toThrow(Forbidden)
})

test('who wrote without their name is told under that name, and nothing says who it was', async () => {
  const { nadia, devika } = await thread()
  await transaction((tx) => tx.space.updateMany({ data: { anonymous: true } }))
  const { id, slug } = await publishPost(
    nadia,
    wanted(questionFields({ title: 'What nobody asks', anonymous: '1' })),
  )
  const { authorId } = await db.post.findUniqueOrThrow({ where: { id } })
  await hideText(devika, 'posts', id, WHY)
  expect(await toldTo({ id: authorId })).toEqual([
    expect.stringContaining('moderated: “What nobody asks” is hidden'),
  ])
  expect((await site.get('/inbox', anew(nadia))).text).toContain('What nobody asks')
  expect((await site.get(`/posts/${id}/${slug}`, anew(nadia))).status).toBe(200)
  await askToShow(anew(nadia), 'posts', id, 'It names nobody.')
  await drainOutbox()
  const moderators = await Promise.all(
    [
      '/moderation',
      `/posts/${id}/moderation`,
      `/posts/${id}/${slug}`,
      '/spaces/everyone/audit',
      '/inbox',
    ].map((page) => site.get(page, devika)),
  )
  for (const { status, text } of moderators) expect([status, text.includes('Nadia')]).toEqual([200, false])
  const stored = JSON.stringify([
    await db.auditEntry.findMany(),
    await db.deletion.findMany(),
    await db.flag.findMany(),
  ])
  expect(stored).not.toContain(nadia.id)
})
