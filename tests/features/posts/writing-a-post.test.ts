import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/platform/db.server'
import { person, topic } from '../../support/people'
import { openSite } from '../../support/site'
import { experimentFields, lessonFields, questionFields } from './drafts'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

describe('writing', () => {
  test('a question sent by a plain form is on its own page and on the home page', async () => {
    const mo = await person({ name: 'Mo Okafor' })
    await topic('auth')
    const sent = await site.post('/posts/new', mo, questionFields({ topics: 'auth' }))
    expect(sent.status).toBe(302)
    expect(sent.location).toMatch(/^\/posts\/[0-9a-z]{12}\/how-do-we-rotate-the-signing-key$/)
    const page = await site.get(sent.location ?? '', mo)
    expect(page.status).toBe(200)
    expect(page.text).toContain('<h1>How do we rotate the signing key?</h1>')
    expect(page.text).toContain('<strong>one</strong>')
    expect(page.text).toContain('href="/topics/auth"')
    const home = await site.get('/', mo)
    expect(home.text).toContain(`href="${sent.location}"`)
    expect(home.text).toContain('Needs an answer')
  })

  test('a lesson and an experiment have pages with their own sections', async () => {
    const mo = await person()
    const lesson = await site.post('/posts/new?kind=lesson', mo, lessonFields({ impact: '4 % of requests' }))
    const lessonPage = await site.get(lesson.location ?? '', mo)
    for (const words of [
      'In one sentence',
      'What happened',
      'What we do differently',
      'It failed',
      '4 % of requests',
    ])
      expect(lessonPage.text).toContain(words)
    const experiment = await site.post(
      '/posts/new?kind=experiment',
      mo,
      experimentFields({ baseline: '12.1 %' }),
    )
    const experimentPage = await site.get(experiment.location ?? '', mo)
    for (const words of ['Hypothesis', 'because people decide', 'Planned', '12.1 %'])
      expect(experimentPage.text).toContain(words)
  })

  test('the title that somebody searched for is already in the form', async () => {
    const mo = await person()
    const form = await site.get('/posts/new?title=How%20to%20rotate%20%22keys%22', mo)
    expect(form.text).toContain('value="How to rotate &quot;keys&quot;"')
  })

  test('a refused form comes back with everything that was typed, and says what to do', async () => {
    const mo = await person()
    const refused = await site.post(
      '/posts/new?kind=lesson',
      mo,
      lessonFields({ title: 'abc', topics: 'nonsense' }),
    )
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Give it a title of 5 to 150 characters.')
    for (const kept of [
      'value="abc"',
      'value="nonsense"',
      'The pipeline asks the fleet.',
      'one pool was still on',
    ])
      expect(refused.text).toContain(kept)
    expect(refused.text).toMatch(
      /<input[^>]*value="failed"[^>]*checked|<input[^>]*checked[^>]*value="failed"/,
    )
    expect(await db.post.count()).toBe(0)
  })

  test('what the use case refuses comes back just as whole', async () => {
    const mo = await person()
    const refused = await site.post('/posts/new', mo, questionFields({ topics: 'nonsense' }))
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('There is no topic called “nonsense” yet.')
    expect(refused.text).toContain('We have **one** active key.')
  })

  test('sixty thousand words are more than a post takes, and all of them come back', async () => {
    const mo = await person()
    const body = 'lesson '.repeat(60_000).trim()
    const refused = await site.post('/posts/new', mo, questionFields({ body }))
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('This is longer than')
    expect(refused.text).toContain(`${body}</textarea>`)
  })
})

describe('addresses', () => {
  test('a post is reached by its id, and by an old or mistyped title', async () => {
    const mo = await person()
    const { location } = await site.post('/posts/new', mo, questionFields())
    const [, id] = /^\/posts\/([^/]+)/.exec(location ?? '') ?? []
    const short = await site.get(`/posts/${id}?answer=x`, mo)
    expect([short.status, short.location]).toEqual([301, `${location}?answer=x`])
    const mistyped = await site.get(`/posts/${id}/something-else`, mo)
    expect([mistyped.status, mistyped.location]).toEqual([301, location])
  })

  test('a post that does not exist is not found', async () => {
    const mo = await person()
    expect((await site.get('/posts/000000000000', mo)).status).toBe(404)
    expect((await site.get('/posts/000000000000/a-title', mo)).status).toBe(404)
  })

  test('a list goes no further from a place that was made up', async () => {
    const mo = await person()
    expect((await site.get('/?after=nonsense', mo)).status).toBe(404)
    expect((await site.get("/lessons?after=1'--.000000000000", mo)).status).toBe(404)
  })
})
