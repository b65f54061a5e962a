import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { acceptAnswer } from '~/features/answers/accept-answer.server'
import { closeAsDuplicate } from '~/features/duplicates/close-as-duplicate.server'
import type { SimilarPost } from '~/features/duplicates/similar-view'
import { deletePost } from '~/features/posts/delete-post.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { queriesOf } from '~/platform/query-count.server'
import { person, privateSpace } from '../../support/people'
import { openSite } from '../../support/site'
import { answer } from '../answers/discussion'
import { published } from '../finding/searching'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const TITLE = 'How do we rotate the signing key without an outage?'

async function similarTo(who: Viewer, title: string, text = ''): Promise<SimilarPost[]> {
  const sent = await site.post('/posts/similar', who, { title, text })
  expect(sent.status).toBe(200)
  return JSON.parse(sent.text)
}

/** A question about keys with an accepted answer. */
async function answered(by: Viewer, fields: Record<string, string> = {}) {
  const id = await published(by, { title: TITLE, ...fields })
  const answerId = await answer(by, id, `Sign with **both** for a day. ${'Then wait. '.repeat(60)}`)
  await acceptAnswer(by, id, answerId)
  await drainOutbox()
  return id
}

describe('posts like the one being written', () => {
  it('are found from three words on, of every kind, with the first lines of what they come to', async () => {
    const asha = await person()
    const id = await answered(asha)
    const lesson = await published(asha, { kind: 'lesson', title: 'We rotated the signing key too early' })
    expect(await similarTo(asha, 'Rotate keys')).toEqual([])
    const found = await similarTo(asha, 'rotate signing key')
    expect(found.map((post) => post.id).sort()).toEqual([id, lesson].sort())
    const question = found.find((post) => post.id === id)
    expect(question).toMatchObject({ kind: 'question', from: 'accepted-answer' })
    expect(question?.says).toMatch(/^Sign with both for a day\. Then wait\..* …$/)
    expect(question?.says.length).toBeLessThan(225)
    expect(found.find((post) => post.id === lesson)).toMatchObject({
      kind: 'lesson',
      from: 'post',
      says: 'A contract step is safe only after every running version has stopped reading the column.',
    })
  })

  it('go by the text too, and no sign in it means anything', async () => {
    const asha = await person()
    const id = await answered(asha)
    await published(asha, { title: 'Where do the coffee beans come from?', body: 'They taste different.' })
    const [first] = await similarTo(
      asha,
      'Something odd happened here',
      '"signing key" -rotate kind:lesson by:x',
    )
    expect(first?.id).toBe(id)
  })

  it('are only those that the writer may read and that are still there, five at most', async () => {
    const [asha, lena] = [await person({ spaces: ['board'] }), await person()]
    const board = await privateSpace('board')
    const hidden = await answered(asha, { spaceId: board, body: 'For the board alone' })
    const gone = await answered(asha)
    for (let more = 0; more < 6; more++) await published(asha, { title: `${TITLE} Part ${more}` })
    await deletePost(asha, gone)
    const seen = (await similarTo(lena, TITLE)).map(({ id }) => id)
    expect(seen).toHaveLength(5)
    expect(seen).not.toContain(hidden)
    expect(seen).not.toContain(gone)
    const [nearest] = await similarTo(asha, 'What is for the board alone?')
    expect(nearest?.id).toBe(hidden)
    expect(await db.searchNote.count()).toBe(0)
  })

  it('have the original in place of what was closed into it, once', async () => {
    const asha = await person()
    const id = await answered(asha)
    for (const title of ['Rotating the signing key', 'Can we rotate the signing key?'])
      await closeAsDuplicate(asha, await published(asha, { title }), id)
    await drainOutbox()
    expect((await similarTo(asha, 'Rotating the signing key')).map((post) => post.id)).toEqual([id])
  })

  it('cost as many queries for one as for five', async () => {
    const asha = await person()
    const count = async () => (await queriesOf(() => similarTo(asha, TITLE))).length
    await answered(asha)
    await similarTo(asha, TITLE)
    const one = await count()
    for (let more = 0; more < 6; more++) await answered(asha)
    expect(await count()).toBe(one)
  })

  it('are refused where what is sent is not a title and a text', async () => {
    const asha = await person()
    for (const fields of [
      {},
      { title: TITLE },
      { title: TITLE, text: '', more: '1' },
      { title: 'a'.repeat(1001), text: '' },
    ])
      expect((await site.post('/posts/similar', asha, fields as Record<string, string>)).status).toBe(400)
  })
})

describe('without a script', () => {
  it('a button of the form shows the same, publishes nothing, and keeps everything that was typed', async () => {
    const asha = await person()
    const id = await answered(asha)
    expect((await site.get('/posts/new', asha)).text).toContain('Look for similar posts first')
    const typed = {
      kind: 'question',
      title: 'Rotate the signing key?',
      body: 'What *I* tried',
      topics: '',
    }
    const looked = await site.post('/posts/new', asha, { ...typed, look: 'similar' })
    expect(looked.status).toBe(200)
    expect(looked.text).toContain('Already written?')
    expect(looked.text).toContain('There is ')
    expect(looked.text).toContain(`action="/posts/${id}/answered"`)
    for (const kept of ['value="Rotate the signing key?"', 'What *I* tried'])
      expect(looked.text).toContain(kept)
    expect(await db.post.count()).toBe(1)
    const nothing = await site.post('/posts/new', asha, {
      kind: 'question',
      title: '',
      body: '',
      look: 'similar',
    })
    expect(nothing.text).toContain('Write a title of three words or more')
    expect(nothing.text).not.toContain('Nothing like this')
    expect((await site.post('/posts/new', asha, typed)).status).toBe(302)
  })
})

describe('“this answers me”', () => {
  it('leads to the post, and is counted by post and day without saying who it was', async () => {
    const [asha, lena] = [await person(), await person()]
    const id = await answered(asha)
    setClock('2026-02-01T10:00:00Z')
    const sent = await site.post(`/posts/${id}/answered`, lena)
    expect(sent.status).toBe(303)
    expect(sent.location).toContain(`/posts/${id}/how-do-we-rotate`)
    await site.post(`/posts/${id}/answered`, asha)
    setClock('2026-02-02T10:00:00Z')
    await site.post(`/posts/${id}/answered`, lena)
    expect(await db.answeredCount.findMany({ orderBy: { day: 'asc' } })).toEqual([
      { postId: id, day: '2026-02-01', times: 2 },
      { postId: id, day: '2026-02-02', times: 1 },
    ])
    const page = (await site.get(sent.location ?? '', asha)).text
    expect(page).toContain('It answered somebody 3 times before they asked.')
    expect((await db.event.findMany({ where: { type: { contains: 'answered' } } })).length).toBe(0)
  })

  it('does not exist for who may not read the post', async () => {
    const [asha, lena] = [await person({ spaces: ['board'] }), await person()]
    const id = await answered(asha, { spaceId: await privateSpace('board') })
    expect((await site.post(`/posts/${id}/answered`, lena)).status).toBe(404)
    expect(await db.answeredCount.count()).toBe(0)
  })
})
