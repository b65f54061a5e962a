import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/platform/db.server'
import { openSite } from '../../support/site'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const first = {
  siteName: 'Acme Hindsight',
  allowedDomains: 'Example.com\n@second.example',
  name: 'Ada Okafor',
  handle: 'Ada',
  email: 'Ada@Example.com',
  password: 'four calm rivers',
}

describe('a new site', () => {
  test('leads every visitor to its first page', async () => {
    const answer = await site.get('/topics')
    expect(answer.location).toBe('/sign-in?to=%2Ftopics')
    expect((await site.get('/sign-in')).location).toBe('/setup')
    expect((await site.get('/setup')).status).toBe(200)
  })

  test('is opened by its first visitor, who becomes the administrator and is signed in', async () => {
    const answer = await site.post('/setup', null, first)
    expect(answer.location).toBe('/')
    expect(await db.user.findMany()).toMatchObject([
      { handle: 'ada', email: 'ada@example.com', role: 'admin' },
    ])
    expect(await db.site.findMany()).toMatchObject([
      { name: 'Acme Hindsight', allowedDomains: 'example.com second.example', isDemo: false },
    ])
    expect(await db.space.findMany()).toMatchObject([
      { slug: 'everyone', visibility: 'open', isDefault: true },
    ])
    const headers = { Cookie: answer.headers.get('Set-Cookie')?.split(';')[0] ?? '' }
    expect((await site.request('GET', '/admin', null, { headers })).status).toBe(200)
  })

  test('is opened once, even when the form is sent ten times at the same moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        site.post('/setup', null, { ...first, handle: `ada-${index}`, email: `ada-${index}@example.com` }),
      ),
    )
    expect(answers.filter(({ status }) => status === 302)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(9)
    expect([await db.user.count(), await db.site.count(), await db.space.count()]).toEqual([1, 1, 1])
    expect((await site.get('/setup')).status).toBe(404)
  })

  test('stays closed when the form is refused, and what was typed comes back', async () => {
    const answer = await site.post('/setup', null, {
      ...first,
      allowedDomains: 'not a domain',
      email: 'nonsense',
      password: 'short',
    })
    expect(answer.status).toBe(422)
    for (const sentence of [
      'Write domains such as',
      'Write an e-mail address',
      'Use at least 10 characters',
    ]) {
      expect(answer.text).toContain(sentence)
    }
    expect(answer.text).toContain('value="Ada Okafor"')
    expect(answer.text).toContain('aria-invalid="true"')
    expect([await db.user.count(), await db.site.count(), await db.space.count()]).toEqual([0, 0, 0])
  })
})
