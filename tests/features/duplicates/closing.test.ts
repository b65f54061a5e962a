import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { closeAsDuplicate } from '~/features/duplicates/close-as-duplicate.server'
import { duplicatesOf } from '~/features/duplicates/duplicates-of.server'
import { reopenDuplicate } from '~/features/duplicates/reopen-duplicate.server'
import { feed } from '~/features/feed/feed.server'
import { relatedPosts } from '~/features/finding/related.server'
import { followPost } from '~/features/follows/follow-post.server'
import { deletePost } from '~/features/posts/delete-post.server'
import { postPage } from '~/features/posts/post-page.server'
import { sweepQuestions } from '~/features/routing/sweep-questions.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { queriesOf } from '~/platform/query-count.server'
import { offering } from '../../support/mentoring'
import { again, person, topic } from '../../support/people'
import { post } from '../../support/posted'
import { openSite } from '../../support/site'
import { allowed, namesOf, pseudonymOf, unnamedQuestion } from '../anonymity/unnamed'
import { answer, recorded } from '../answers/discussion'
import { published, searchFor } from '../finding/searching'
import { follows, inboxesOf, inboxOf } from '../notifications/telling'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

/** Lena asks what Asha asked before; a moderator is there. */
async function twice(topics = '') {
  const [asha, lena] = [await person({ name: 'Asha' }), await person({ name: 'Lena' })]
  const devika = await person({ name: 'Devika', role: 'moderator' })
  const original = await published(asha, { title: 'How do we rotate the signing key?' })
  const duplicate = await published(lena, { title: 'Rotating the key that signs', topics })
  return { asha, lena, devika, original, duplicate }
}

const pageOf = async (who: Viewer, id: string) =>
  (await site.get(`/posts/${id}/${postPage(who, id).slug}`, who)).text
const close = (who: Viewer, id: string, to: string) =>
  site.post(`/posts/${id}/duplicate`, who, { change: 'close', to })
const reopen = (who: Viewer, id: string) => site.post(`/posts/${id}/duplicate`, who, { change: 'reopen' })

/** Who follows a post at which level. */
async function followersOf(postId: string): Promise<Record<string, string>> {
  const found = await db.postFollow.findMany({ where: { postId } })
  return Object.fromEntries(found.map(({ userId, level }) => [userId, level]))
}

describe('closing a question as a duplicate', () => {
  it('leads whoever comes to the original, which says what led there, and tells both who asked', async () => {
    const { asha, lena, devika, original, duplicate } = await twice()
    const form = (await site.get(`/posts/${duplicate}/duplicate`, devika)).text
    expect(form).toContain('It was asked here')
    expect(form).toContain(`value="${original}"`)
    const { slug } = postPage(asha, original)
    const sent = await close(
      devika,
      duplicate,
      `https://forum.example.com/posts/${original}/${slug}?answer=x#y`,
    )
    expect(sent).toMatchObject({
      status: 303,
      location: `/posts/${duplicate}/${postPage(lena, duplicate).slug}`,
    })

    const page = await pageOf(asha, duplicate)
    const top = page.slice(page.indexOf('<h1'), page.indexOf('overlap window'))
    expect(top).toContain('Asked before.')
    expect(top).toContain(`<a href="/posts/${original}/${slug}">How do we rotate the signing key?</a>`)
    expect(top).toContain('Closed by Devika')
    expect(page).toContain(`<link rel="canonical" href="http://localhost/posts/${original}/${slug}"/>`)
    const led = await pageOf(asha, original)
    expect(led).toContain('What led here')
    expect(led).toContain('Rotating the key that signs')
    expect(led).not.toContain('rel="canonical"')

    expect(await inboxesOf(asha, lena, devika)).toEqual([
      ['led-here asked'],
      ['closed-as-duplicate asked'],
      [],
    ])
    await close(devika, duplicate, original)
    expect(await recorded('post.closed-as-duplicate')).toHaveLength(1)
    expect((await inboxOf(lena)).length).toBe(1)
  })

  it('keeps its answers and takes no new ones; what somebody was typing comes back', async () => {
    const { asha, lena, original, duplicate } = await twice()
    await answer(asha, duplicate, 'Look at the other one')
    expect(await pageOf(asha, duplicate)).toContain('Post your answer')
    await closeAsDuplicate(lena, duplicate, original)
    const page = await pageOf(asha, duplicate)
    expect(page).toContain('Look at the other one')
    expect(page).not.toContain('Post your answer')
    const refused = await site.post(`/posts/${duplicate}/answers`, asha, { body: 'Too late for this' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('takes no new answers here')
    expect(refused.text).toContain('Too late for this')
    expect(await db.answer.count()).toBe(1)
    expect((await site.post(`/posts/${duplicate}/comments`, asha, { body: 'Thanks' })).status).toBe(303)
  })

  it('waits for no answer any more: not in the list, not at a mentor, and search and related posts prefer the original', async () => {
    setClock('2026-02-01T10:00:00Z')
    await topic('postgres')
    const { asha, lena, original, duplicate } = await twice('postgres')
    const third = await published(asha, {
      title: 'The key that signs was rotated: what now?',
      topics: 'postgres',
    })
    const before = await searchFor(asha, 'rotating key signs')
    expect(before.posts[0]?.id).toBe(duplicate)
    await closeAsDuplicate(lena, duplicate, original)
    await drainOutbox()
    const waiting = feed(asha, { of: 'unanswered' }).posts.map(({ id }) => id)
    expect(waiting.sort()).toEqual([third, original].sort())
    expect(await pageOf(lena, duplicate)).not.toContain('Finding an answer')
    expect(feed(asha, { of: 'latest' }).posts.find(({ id }) => id === duplicate)?.duplicate).toBe(true)
    expect((await site.get('/questions', asha)).text).toContain('Asked before')
    expect((await relatedPosts(asha, third)).map(({ id }) => id)).toEqual([original])
    const { posts } = await searchFor(asha, 'rotating key signs is:duplicate')
    expect(posts.map(({ id }) => id)).toEqual([duplicate])
    await offering(await person())
    setClock('2026-02-03T10:00:00Z')
    await sweepQuestions()
    expect((await db.questionAsk.findMany()).map(({ postId }) => postId)).toEqual([third])
    expect(await db.questionRoute.findUnique({ where: { postId: duplicate } })).toBeNull()
    await reopenDuplicate(lena, duplicate)
    await drainOutbox()
    expect(await db.questionRoute.findUnique({ where: { postId: duplicate } })).not.toBeNull()
  })

  it('is for whoever asked and those who keep order, and does not exist for who may not read it', async () => {
    const { asha, lena, original, duplicate } = await twice()
    expect((await close(asha, duplicate, original)).status).toBe(403)
    expect((await site.get(`/posts/${duplicate}/duplicate`, asha)).status).toBe(403)
    expect((await reopen(asha, duplicate)).status).toBe(403)
    expect(await pageOf(asha, duplicate)).not.toContain('Close as a duplicate')
    expect(await pageOf(lena, duplicate)).toContain('Close as a duplicate')
    const rosa = await person({ spaces: ['board'] })
    const hidden = await post({ by: rosa, space: 'board' })
    await expect(closeAsDuplicate(asha, hidden, original)).rejects.toThrow(NotFound)
    await expect(reopenDuplicate(asha, hidden)).rejects.toThrow(NotFound)
    const lesson = await post({ by: lena, kind: 'lesson' })
    await expect(closeAsDuplicate(lena, lesson, original)).rejects.toThrow(Forbidden)
    expect(await db.duplicateClosure.count()).toBe(0)
  })

  it('wants another question that everybody who reads this one can read', async () => {
    const [lena, rosa] = [await person({ spaces: ['board', 'lab'] }), await person()]
    const ask = (space?: string) => post({ by: lena, space })
    const [here, board, lab, secret] = [await ask(), await ask('board'), await ask('lab'), await ask('board')]
    const gone = await post({ by: rosa, deletedBy: rosa })
    const lesson = await post({ by: rosa, kind: 'lesson' })
    const strange = await post({ by: await person({ spaces: ['vault'] }), space: 'vault' })
    const refused = [
      here,
      gone,
      lesson,
      strange,
      board,
      'nothing',
      'aaaaaaaaaaaa',
      'https://example.com/posts/x',
    ]
    for (const to of refused) await expect(closeAsDuplicate(lena, here, to)).rejects.toThrow(Invalid)
    await expect(closeAsDuplicate(lena, board, lab)).rejects.toThrow(Invalid)
    const typed = await close(lena, here, 'https://example.com/elsewhere')
    expect(typed.status).toBe(422)
    expect(typed.text).toContain('value="https://example.com/elsewhere"')
    expect((await close(lena, here, '')).status).toBe(422)
    expect((await site.post(`/posts/${here}/duplicate`, lena, { change: 'delete' })).status).toBe(422)
    expect(await db.duplicateClosure.count()).toBe(0)
    await closeAsDuplicate(lena, board, secret)
    await closeAsDuplicate(lena, lab, here)
  })

  it('leads to the end of a chain, whichever was closed first, and never in a circle', async () => {
    const asha = await person()
    const ask = (title: string) => post({ by: asha, title })
    const [a, b, c, d] = [await ask('A'), await ask('B'), await ask('C'), await ask('D')]
    await closeAsDuplicate(asha, a, b)
    await closeAsDuplicate(asha, b, c)
    await closeAsDuplicate(asha, d, a)
    const leads = async (id: string) => duplicatesOf(asha, postPage(asha, id)).closed?.original?.title
    expect([await leads(a), await leads(b), await leads(d)]).toEqual(['C', 'C', 'C'])
    const led = duplicatesOf(asha, postPage(asha, c)).ledHere.map(({ title }) => title)
    expect(led.sort()).toEqual(['A', 'B', 'D'])
    for (const to of [a, b, d]) await expect(closeAsDuplicate(asha, c, to)).rejects.toThrow(Invalid)
    await expect(closeAsDuplicate(asha, a, await ask('E'))).rejects.toThrow(Invalid)
    await reopenDuplicate(asha, b)
    expect([await leads(a), await leads(d)]).toEqual(['B', 'C'])
  })

  it('says so when the original is not there any more, and can still be undone', async () => {
    const { asha, lena, original, duplicate } = await twice()
    await closeAsDuplicate(lena, duplicate, original)
    await deletePost(asha, original)
    expect(await pageOf(lena, duplicate)).toContain('is not to be read here any more')
    expect((await site.get(`/posts/${duplicate}/duplicate`, lena)).status).toBe(200)
    expect((await reopen(lena, duplicate)).status).toBe(303)
    expect(postPage(lena, duplicate).duplicate).toBe(false)
  })
})

describe('the followers of a duplicate', () => {
  it('follow the original at the level they had, but for those who muted either or follow it already', async () => {
    const { asha, lena, original, duplicate } = await twice()
    const [joon, kenji, mo, sam] = [await person(), await person(), await person(), await person()]
    await follows(joon, { post: duplicate }, 'conclusions')
    await follows(kenji, { post: duplicate }, 'muted')
    await follows(mo, { post: duplicate }, 'everything')
    await follows(mo, { post: original }, 'posts')
    await follows(sam, { post: duplicate }, 'everything')
    await follows(sam, { post: original }, 'muted')
    await closeAsDuplicate(lena, duplicate, original)
    expect(await followersOf(original)).toEqual({
      ...{ [asha.id]: 'everything', [lena.id]: 'everything', [joon.id]: 'conclusions' },
      ...{ [mo.id]: 'posts', [sam.id]: 'muted' },
    })
    expect((await followersOf(duplicate))[joon.id]).toBe('conclusions')
    await answer(asha, original)
    expect(await inboxOf(lena)).toContain('answer post')
  })

  it('are taken back by an undo, unless they changed it since or something else brought them', async () => {
    setClock('2026-02-01T10:00:00Z')
    const { asha, lena, devika, original, duplicate } = await twice()
    const other = await published(lena, { title: 'The signing key, again' })
    const [joon, kenji, mo] = [await person(), await person(), await person()]
    for (const who of [joon, kenji, mo]) await follows(who, { post: duplicate }, 'everything')
    await follows(mo, { post: other }, 'posts')
    setClock('2026-02-02T10:00:00Z')
    await closeAsDuplicate(devika, duplicate, original)
    await closeAsDuplicate(devika, other, original)
    setClock('2026-02-03T10:00:00Z')
    await followPost(kenji, original, { following: true, level: 'posts' })
    await reopenDuplicate(devika, duplicate)
    expect(await followersOf(original)).toEqual({
      ...{ [asha.id]: 'everything', [lena.id]: 'everything' },
      ...{ [kenji.id]: 'posts', [mo.id]: 'everything' },
    })
    expect((await followersOf(duplicate))[joon.id]).toBe('everything')
    await reopenDuplicate(devika, other)
    expect(await db.carriedFollow.count()).toBe(0)
  })
})

it('a question without a name is closed under its name, which follows nothing outside its thread', async () => {
  const [asha, lena] = [await person({ name: 'Asha' }), await person({ name: 'Lena' })]
  await allowed()
  const original = await post({ by: asha })
  const duplicate = await unnamedQuestion(lena)
  const [name = ''] = await namesOf({ posts: [duplicate] })
  expect((await close(await again(lena), duplicate, original)).status).toBe(303)
  expect(await db.duplicateClosure.findUnique({ where: { postId: duplicate } })).toMatchObject({
    byId: await pseudonymOf(duplicate),
  })
  const page = await pageOf(asha, duplicate)
  expect(page).toContain(`Closed by ${name}`)
  expect(page).not.toContain('Lena')
  expect(await followersOf(original)).toEqual({})
})

describe('undoing it', () => {
  it('takes answers again, tells who asked, and takes back what nobody read', async () => {
    const { asha, lena, devika, original, duplicate } = await twice()
    await close(devika, duplicate, original)
    expect(await inboxesOf(asha, lena)).toEqual([['led-here asked'], ['closed-as-duplicate asked']])
    expect((await site.get(`/posts/${duplicate}/duplicate`, devika)).text).toContain('Open it again')
    expect((await reopen(devika, duplicate)).status).toBe(303)
    expect(await inboxesOf(asha, lena)).toEqual([[], ['opened-again asked']])
    expect(await pageOf(lena, duplicate)).not.toContain('Asked before.')
    expect(
      (await site.post(`/posts/${duplicate}/answers`, asha, { body: 'It is another key.' })).status,
    ).toBe(303)
    expect((await reopen(devika, duplicate)).status).toBe(303)
    expect(await recorded('post.duplicate-reopened')).toHaveLength(1)
    await close(lena, duplicate, original)
    expect(await inboxOf(asha)).toContain('led-here asked')
  })
})

it('what led to a post takes as many queries for many as for one', async () => {
  const asha = await person()
  const original = await post({ by: asha })
  const more = async () => closeAsDuplicate(asha, await post({ by: asha }), original)
  const count = async () => (await queriesOf(async () => duplicatesOf(asha, postPage(asha, original)))).length
  await more()
  const one = await count()
  for (let times = 0; times < 5; times++) await more()
  expect(await count()).toBe(one)
  expect(one).toBe(2 + 2)
})
