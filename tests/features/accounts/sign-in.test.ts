import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/platform/db.server'
import { openSite } from '../../support/site'
import { account, PASSWORD } from './account'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const signIn = (email: string, password = PASSWORD, to?: string) =>
  site.post('/sign-in', null, { email, password, ...(to ? { to } : {}) })

describe('signing in', () => {
  test('the right password opens the site, and the cookie works until signing out', async () => {
    const { email } = await account()
    const answer = await signIn(email)
    expect(answer.status).toBe(302)
    expect(answer.location).toBe('/')
    const cookie = answer.headers.get('Set-Cookie') ?? ''
    expect(cookie).toMatch(/^session=[\w-]{43}; HttpOnly/)
    expect(cookie).toContain('SameSite=Lax')
    const headers = { Cookie: cookie.split(';')[0] ?? '' }
    expect((await site.request('GET', '/settings/profile', null, { headers })).status).toBe(200)
    const out = await site.request('POST', '/sign-out', null, {
      headers: { ...headers, 'Sec-Fetch-Site': 'same-origin' },
    })
    expect(out.location).toBe('/sign-in')
    const after = await site.request('GET', '/settings/profile', null, { headers })
    expect(after.location).toBe('/sign-in?to=%2Fsettings%2Fprofile')
    expect(await db.session.count()).toBe(0)
  })
})
