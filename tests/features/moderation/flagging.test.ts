import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dismissFlags } from '~/features/moderation/dismiss-flags.server'
import { flagText, withdrawFlag } from '~/features/moderation/flag-text.server'
import { hideText } from '~/features/moderation/hide-text.server'
import { queuePage } from '~/features/moderation/queue-page.server'
import { deletePost } from '~/features/posts/delete-post.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { db, transaction } from '~/platform/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { queriesOf } from '~/platform/query-count.server'
import { person } from '../../support/people'
import { openSite } from '../../support/site'
import { questionFields, wanted } from '../posts/drafts'
import { anew, audited, thread, toldTo } from './moderating'

const harmful = { intent: 'flag', reason: 'harmful', words: 'It costs money.' } as const

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

describe('flagging', () => {
  test('brings a text into the queue of its space once, however many flag it, and tells moderators only', async () => {
    const { nadia, arjun, maria, devika, answerId } = await thread()
    await flagText(maria, 'answers', answerId, harmful)
    await flagText(maria, 'answers', answerId, { ...harmful, words: 'It costs a lot of money.' })
    await flagText(nadia, 'answers', answerId, { intent: 'flag', reason: 'private', words: '' })
    const { entries } = queuePage(devika, 'everyone')
    expect(
      entries.map(({ text, flags }) => [text.words, flags.map(({ name, words }) => `${name}: ${words}`)]),
    ).toEqual([['Use the key of Umbrella Inc', ['Maria: It costs a lot of money.', 'Nadia: ']]])
    expect(await toldTo(devika)).toEqual(['moderation-waits: Everyone'])
    expect((await toldTo(arjun)).filter((it) => !it.startsWith('comment'))).toEqual([])
    for (const who of [nadia, arjun, maria]) {
      const page = await site.get('/moderation', who)
      expect(page.status).toBe(404)
    }
  })

  test('is not for one’s own words, under whichever name, nor for what one cannot read', async () => {
    const { arjun, nadia, postId, answerId } = await thread()
    await expect(flagText(arjun, 'answers', answerId, harmful)).rejects.toThrow(Forbidden)
    await transaction((tx) => tx.space.updateMany({ data: { anonymous: true } }))
    const unnamed = await publishPost(nadia, wanted(questionFields({ anonymous: '1' })))
    await expect(flagText(anew(nadia), 'posts', unnamed.id, harmful)).rejects.toThrow(Forbidden)
    await deletePost(nadia, postId)
    for (const id of [postId, 'nothing'])
      await expect(flagText(arjun, 'posts', id, harmful)).rejects.toThrow(NotFound)
  })

  test('says what is missing, and gives back what was typed', async () => {
    const { maria, answerId } = await thread()
    const path = `/answers/${answerId}/flag`
    const none = await site.post(path, maria, { intent: 'flag', words: 'Look at the second line' })
    expect([none.status, none.text.includes('Choose what comes nearest.')]).toEqual([422, true])
    expect(none.text).toContain('Look at the second line')
    const other = await site.post(path, maria, { intent: 'flag', reason: 'other', words: ' ' })
    expect(other.text).toContain('Say in a sentence what a moderator should look at.')
    expect(await db.flag.count()).toBe(0)
  })

  test('can be taken back while nobody has looked', async () => {
    const { maria, devika, answerId } = await thread()
    await flagText(maria, 'answers', answerId, harmful)
    expect((await site.get(`/answers/${answerId}/flag`, maria)).text).toContain(
      'A moderator has not looked yet.',
    )
    await withdrawFlag(maria, 'answers', answerId)
    await withdrawFlag(maria, 'answers', answerId)
    expect(queuePage(devika, null).entries).toEqual([])
    expect(await toldTo(devika)).toEqual([])
  })
})

describe('what comes of a flag', () => {
  test('nothing was wrong: whoever raised it is told, whoever wrote it never learns of it', async () => {
    const { maria, arjun, devika, answerId } = await thread()
    await flagText(maria, 'answers', answerId, harmful)
    await toldTo(devika)
    const before = await toldTo(arjun)
    await dismissFlags(devika, 'answers', answerId)
    await dismissFlags(devika, 'answers', answerId)
    expect(queuePage(devika, null).entries).toEqual([])
    expect(await toldTo(arjun)).toEqual(before)
    expect((await toldTo(maria))[0]).toMatch(/^flag-answered: .*looked and left it as it is\. Thank you/)
    expect(await audited()).toEqual(['Devika answer.flags-dismissed (flagged by 1 person → left as it is): '])
    // The same thing can be flagged again.
    await flagText(maria, 'answers', answerId, harmful)
    expect(queuePage(devika, null).entries).toHaveLength(1)
  })

  test('it was hidden, or its author deleted it: the queue is empty at once, and who raised it is told', async () => {
    const { maria, nadia, devika, postId, answerId } = await thread()
    await flagText(maria, 'answers', answerId, harmful)
    await flagText(maria, 'posts', postId, harmful)
    await hideText(devika, 'answers', answerId, 'It names a customer.')
    await deletePost(nadia, postId)
    expect(queuePage(devika, null).entries).toEqual([])
    const told = (await toldTo(maria)).map((it) => it.slice(it.indexOf('”') + 3))
    expect(told.sort()).toEqual([
      'a moderator hid it. Thank you for looking out.',
      'it is gone by now. Thank you for looking out.',
    ])
    expect(await db.flag.count({ where: { open: { not: null } } })).toBe(0)
  })

  test('nobody judges their own words, nor reads who flagged them', async () => {
    const { maria, devika } = await thread()
    const rosa = await person({ name: 'Rosa', role: 'moderator' })
    await transaction((tx) => tx.space.updateMany({ data: { anonymous: true } }))
    const named = await publishPost(devika, wanted(questionFields()))
    const unnamed = await publishPost(devika, wanted(questionFields({ anonymous: '1' })))
    for (const { id } of [named, unnamed]) {
      await flagText(maria, 'posts', id, harmful)
      await expect(hideText(anew(devika), 'posts', id, 'Why not')).rejects.toThrow(Forbidden)
      await expect(dismissFlags(anew(devika), 'posts', id)).rejects.toThrow(Forbidden)
      const page = await site.get(`/posts/${id}/moderation`, devika)
      expect(page.text).not.toContain('It costs money.')
    }
    expect(queuePage(anew(devika), null).entries).toEqual([])
    expect(queuePage(rosa, null).entries).toHaveLength(2)
    // One who moderates is told like any other of what waits: who is left out would be known to have written it.
    expect(await toldTo(devika)).toEqual(['moderation-waits: Everyone'])
  })
})

test('a queue is walked by what waits longest, and each sees those of their own spaces', async () => {
  const { maria, devika } = await thread()
  const keeper = await person({ name: 'Keeper', moderates: ['board'] })
  const insider = await person({ spaces: ['board'] })
  const board = await db.space.findUniqueOrThrow({ where: { slug: 'board' } })
  const inside = await publishPost(
    insider,
    wanted(questionFields({ title: 'Only for the board', spaceId: board.id })),
  )
  await flagText(await person({ spaces: ['board'] }), 'posts', inside.id, harmful)
  const author = await person()
  for (let number = 0; number < 22; number++) {
    const { id } = await publishPost(author, wanted(questionFields({ title: `Question ${number}` })))
    await flagText(maria, 'posts', id, harmful)
  }
  const first = queuePage(devika, 'everyone')
  const second = queuePage(devika, 'everyone', first.next)
  const titles = [...first.entries, ...second.entries].map(({ text }) => text.title)
  expect(titles).toEqual(Array.from({ length: 22 }, (_, number) => `Question ${number}`))
  expect([first.entries.length, second.next]).toEqual([20, null])
  expect(await queriesOf(async () => queuePage(devika, 'everyone'))).toHaveLength(6)
  expect(() => queuePage(devika, 'board')).toThrow(NotFound)
  expect(() => queuePage(keeper, 'everyone')).toThrow(NotFound)
  expect(queuePage(keeper, null).entries.map(({ text }) => text.title)).toEqual(['Only for the board'])
})
