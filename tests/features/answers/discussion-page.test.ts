import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '~/platform/id.server'
import { person } from '../../support/people'
import { post } from '../../support/posted'
import { openSite } from '../../support/site'
import { answer, answersSeen, commentsSeen, discussed } from './discussion'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

/** Presses a button the way a browser without JavaScript does, which asks for a page. */
async function press(path: string, who: { id: string }, fields: Record<string, string>) {
  return site.request('POST', path, who, {
    body: new URLSearchParams(fields),
    headers: { 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' },
  })
}

async function story() {
  const [asha, lena, keeper] = [
    await person({ name: 'Asha' }),
    await person({ name: 'Lena' }),
    await person({ role: 'moderator' }),
  ]
  const question = await post({ by: asha })
  const page = async (who: typeof asha) => (await site.get(`/posts/${question}/a-post`, who)).text
  return { asha, lena, keeper, question, page }
}

describe('the discussion on a post’s page, without JavaScript', () => {
  it('invites the first answer, takes it, and leads back to it', async () => {
    const { lena, question, page } = await story()
    expect(await page(lena)).toContain('No answers yet')
    const sent = await press(`/posts/${question}/answers`, lena, {
      body: 'Use **two** keys',
      submissionKey: newId(),
    })
    const [made] = await answersSeen(lena, question)
    expect(sent.status).toBe(303)
    expect(sent.location).toBe(`/posts/${question}/a-post?answer=${made?.id}#answer-${made?.id}`)
    const text = await page(lena)
    expect(text).toContain(`id="answer-${made?.id}"`)
    expect(text).toContain('<strong>two</strong>')
    expect(text).toContain('1 answer')
    expect(text).not.toContain('No answers yet')
  })

  it('gives back what was typed when it cannot be posted', async () => {
    const { lena, question } = await story()
    const empty = await press(`/posts/${question}/answers`, lena, { body: '  ' })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Write your answer first.')
    const long = await press(`/posts/${question}/comments`, lena, { body: `Long ${'a'.repeat(5000)}` })
    expect(long.status).toBe(422)
    expect(long.text).toContain('Long aaaa')
    expect(await commentsSeen(lena, question)).toEqual([])
  })

  it('votes, follows and says “me too”, each leading back to the row of buttons', async () => {
    const { lena, question, page } = await story()
    const bar = `/posts/${question}/a-post#vote-bar`
    const presses = [
      ['vote', { value: '1' }],
      ['follow', { following: '1' }],
      ['me-too', { waits: '1' }],
    ] as const
    for (const [what, fields] of presses) {
      expect(await press(`/posts/${question}/${what}`, lena, fields)).toMatchObject({
        status: 303,
        location: bar,
      })
    }
    expect(await discussed(question)).toMatchObject({ score: 1, meTooCount: 1 })
    expect((await page(lena)).match(/class="button[^"]*" aria-pressed="true"/g)).toHaveLength(3)
  })

  it('lets a script stay where it is', async () => {
    const { lena, question } = await story()
    const sent = await site.request('POST', `/posts/${question}/vote`, lena, {
      body: new URLSearchParams({ value: '1' }),
    })
    expect(sent).toMatchObject({ status: 200, location: null })
    expect((await discussed(question)).score).toBe(1)
  })

  it('says in a sentence why a vote on one’s own, or against a lesson, is refused', async () => {
    const { asha, lena, question } = await story()
    const own = await press(`/posts/${question}/vote`, asha, { value: '1' })
    expect(own.status).toBe(403)
    expect(own.text).toContain('You wrote this')
    const lesson = await post({ by: asha, kind: 'lesson' })
    const down = await press(`/posts/${lesson}/vote`, lena, { value: '-1' })
    expect(down.status).toBe(403)
    expect(down.text).toContain('never voted down')
    expect((await site.get(`/posts/${lesson}/a-post`, lena)).text).not.toContain('Not useful')
  })

  it('refuses votes that are no votes, and fields nobody asked for', async () => {
    const { lena, question } = await story()
    for (const fields of [{ value: '2' }, { value: '1', userId: 'other' }, {}]) {
      expect((await press(`/posts/${question}/vote`, lena, fields as Record<string, string>)).status).toBe(
        422,
      )
    }
    expect((await site.post(`/posts/${question}/vote`, lena, { value: ['1', '1'] })).status).toBe(422)
    expect((await discussed(question)).score).toBe(0)
  })

  it('lets the asker accept, and shows the button to nobody else', async () => {
    const { asha, lena, keeper, question, page } = await story()
    const id = await answer(lena, question)
    for (const who of [lena, keeper]) expect(await page(who)).not.toContain('This answered my question')
    expect(await page(asha)).toContain('This answered my question')
    expect((await press(`/posts/${question}/resolution`, lena, { accepted: id })).status).toBe(403)
    const accepted = await press(`/posts/${question}/resolution`, asha, { accepted: id })
    expect(accepted.location).toContain(`#answer-${id}`)
    expect(await page(lena)).toMatch(/Accepted answer(?!s)/)
    await press(`/posts/${question}/resolution`, asha, { accepted: '' })
    expect(await page(lena)).not.toMatch(/Accepted answer(?!s)/)
  })

  it('shows both texts when two people edit an answer, and nothing is overwritten', async () => {
    const { lena, keeper, question, page } = await story()
    const id = await answer(lena, question, 'As it was')
    expect((await site.get(`/answers/${id}/edit`, lena)).text).toContain('As it was')
    await press(`/answers/${id}/edit`, keeper, { body: 'By the moderator', revision: '1' })
    const later = await press(`/answers/${id}/edit`, lena, { body: 'By Lena', revision: '1' })
    expect(later.status).toBe(409)
    expect(later.text).toContain('By the moderator')
    expect(later.text).toContain('By Lena')
    expect(later.text).toContain('name="revision" value="2"')
    expect(await page(lena)).toContain('By the moderator')
    const other = await person()
    expect((await site.get(`/answers/${id}/edit`, other)).status).toBe(403)
  })

  it('deletes and restores answers and comments', async () => {
    const { asha, lena, keeper, question, page } = await story()
    const id = await answer(lena, question, 'Wrong on second thought')
    const comment = await press(`/answers/${id}/comments`, asha, { body: 'Are you sure' })
    const commentId = comment.location?.split('#comment-')[1]
    expect(await page(lena)).toContain(`id="comment-${commentId}"`)

    await press(`/comments/${commentId}/deletion`, keeper, { deleted: '1', reason: 'Settled' })
    expect(await page(asha)).not.toContain('Are you sure')
    expect(await page(keeper)).toContain('Reason: Settled')
    await press(`/comments/${commentId}/deletion`, keeper, { deleted: '0' })

    const gone = await press(`/answers/${id}/deletion`, lena, { deleted: '1', reason: '' })
    expect(gone).toMatchObject({ status: 303, location: `/posts/${question}/a-post#answers` })
    for (const who of [asha, lena]) expect(await page(who)).not.toContain('Wrong on second thought')
    expect(await page(keeper)).toContain('Wrong on second thought')
    await press(`/answers/${id}/deletion`, keeper, { deleted: '0' })
    expect(await page(asha)).toContain('Wrong on second thought')
    expect(await page(asha)).toContain('Are you sure')
  })

  it('does not exist for who may not read the post', async () => {
    const [insider, outsider] = [await person({ spaces: ['board'] }), await person({ role: 'admin' })]
    const hidden = await post({ by: insider, space: 'board' })
    const id = await answer(insider, hidden)
    const made = await press(`/answers/${id}/comments`, insider, { body: 'Between us' })
    const commentId = made.location?.split('#comment-')[1]
    const tries: [string, Record<string, string>][] = [
      [`/posts/${hidden}/answers`, { body: 'Hello' }],
      [`/posts/${hidden}/comments`, { body: 'Hello' }],
      [`/posts/${hidden}/vote`, { value: '1' }],
      [`/posts/${hidden}/follow`, { following: '1' }],
      [`/posts/${hidden}/me-too`, { waits: '1' }],
      [`/posts/${hidden}/resolution`, { accepted: id }],
      [`/answers/${id}/vote`, { value: '1' }],
      [`/answers/${id}/comments`, { body: 'Hello' }],
      [`/answers/${id}/edit`, { body: 'Hello', revision: '1' }],
      [`/answers/${id}/deletion`, { deleted: '1' }],
      [`/comments/${commentId}/edit`, { body: 'Hello', revision: '1' }],
      [`/comments/${commentId}/deletion`, { deleted: '1' }],
    ]
    for (const [path, fields] of tries) {
      expect([path, (await press(path, outsider, fields)).status]).toEqual([path, 404])
      expect([path, (await site.get(path, outsider)).status]).toEqual([path, 404])
      const signedOut = await site.get(path)
      expect(signedOut.location).toContain('/sign-in')
    }
  })
})
