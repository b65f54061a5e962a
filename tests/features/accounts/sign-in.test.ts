import * as argon2 from '@node-rs/argon2'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { deactivatePerson, reactivatePerson } from '~/features/accounts/deactivate-person.server'
import { signIn } from '~/features/accounts/sign-in.server'
import { at } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { person } from '../../support/people'
import { openSite } from '../../support/site'
import { account, PASSWORD } from './account'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(() => {
  vi.mocked(argon2.verify).mockClear()
  vi.mocked(argon2.hash).mockClear()
})

const REFUSAL = 'This e-mail address and password do not belong together.'

const send = (email: string, password = PASSWORD, to?: string) =>
  site.post('/sign-in', null, { email, password, ...(to ? { to } : {}) })

const from = (address: string) => ({ address, device: 'A test' })

describe('signing in', () => {
  test('the right password opens the site, and the cookie works until signing out', async () => {
    const { email } = await account()
    const answer = await send(` ${email.toUpperCase()} `)
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
    expect(out.headers.get('Set-Cookie')).toContain('Max-Age=0')
    const after = await site.request('GET', '/settings/profile', null, { headers })
    expect(after.location).toBe('/sign-in?to=%2Fsettings%2Fprofile')
    expect(await db.session.count()).toBe(0)
  })

  test('the database does not hold what the cookie holds', async () => {
    const { email } = await account()
    const token = /session=([\w-]+)/.exec((await send(email)).headers.get('Set-Cookie') ?? '')?.[1] ?? ''
    expect(token).toHaveLength(43)
    expect(JSON.stringify(await db.session.findMany())).not.toContain(token)
  })

  test('an unknown address and a wrong password get the same answer after the same work', async () => {
    const { email } = await account()
    await account({ handle: 'left', email: 'left@example.com' })
    const boss = await account({ role: 'admin' })
    const left = await db.user.findUniqueOrThrow({ where: { handle: 'left' } })
    await deactivatePerson(boss, left.id, 'Moved on')
    const answers = []
    for (const [address, password] of [
      [email, 'not the password'],
      ['nobody@example.com', 'not the password'],
      ['left@example.com', PASSWORD],
      ['left@example.com', 'not the password'],
      ['not even an address', 'not the password'],
    ] as const) {
      vi.mocked(argon2.verify).mockClear()
      const { status, text } = await send(address, password)
      expect(text).toContain(REFUSAL)
      expect(argon2.verify).toHaveBeenCalledTimes(1)
      const [stored] = vi.mocked(argon2.verify).mock.calls[0] ?? []
      answers.push({ status, ...argon2.parseOptions(stored ?? '') })
    }
    const work = { status: 422, memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 }
    for (const answer of answers) expect(answer).toMatchObject(work)
    expect(answers).toHaveLength(5)
  })

  test('somebody without a password cannot sign in with an empty or any other one', async () => {
    await account()
    const imported = await person()
    const { email } = await db.user.findUniqueOrThrow({ where: { id: imported.id } })
    for (const password of ['', ' ', 'null', 'undefined'])
      expect((await send(email ?? '', password)).status).toBe(422)
  })

  test('the address comes back after a refusal, the password does not', async () => {
    await account()
    const { text } = await send('somebody@example.com', 'my secret password')
    expect(text).toContain('value="somebody@example.com"')
    expect(text).not.toContain('my secret password')
  })

  test('somebody deactivated is signed out at once and can come back once reactivated', async () => {
    const boss = await account({ role: 'admin' })
    const leaver = await account()
    expect((await site.get('/settings/profile', leaver)).status).toBe(200)
    await deactivatePerson(boss, leaver.id, 'Moved on')
    expect((await site.get('/settings/profile', leaver)).status).toBe(302)
    expect((await send(leaver.email)).status).toBe(422)
    await reactivatePerson(boss, leaver.id)
    expect((await send(leaver.email)).status).toBe(302)
    expect((await site.get('/settings/profile', leaver)).status, 'the old session stays ended').toBe(302)
  })

  test.each([
    ['/topics?page=2#list', '/topics?page=2#list'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/..//evil.example', '/'],
    ['https://evil.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['topics', '/'],
    ['', '/'],
  ])('after signing in, "%s" leads to %s', async (to, location) => {
    const { email } = await account()
    expect((await send(email, PASSWORD, to)).location).toBe(location)
    const page = await site.get(`/sign-in?to=${encodeURIComponent(to)}`)
    expect(/name="to" value="([^"]*)"/.exec(page.text)?.[1] ?? '/').toBe(location)
  })

  test('whoever is signed in already is sent on', async () => {
    const someone = await account()
    expect((await site.get('/sign-in?to=%2Ftopics', someone)).location).toBe('/topics')
  })
})

describe('guessing passwords', () => {
  const noon = '2026-05-04T12:00:00Z'

  test('ten wrong tries lock an account for the rest of a quarter of an hour, known or not', async () => {
    const { email } = await account()
    await at(noon, async () => {
      for (const guessed of [email, 'nobody@example.com']) {
        for (let count = 0; count < 10; count++) {
          await expect(
            signIn({ email: guessed, password: 'wrong' }, from(`192.0.2.${count}`)),
          ).rejects.toThrow(REFUSAL)
        }
        vi.mocked(argon2.verify).mockClear()
        await expect(signIn({ email: guessed, password: PASSWORD }, from('198.51.100.7'))).rejects.toThrow(
          'That was a lot of tries. Wait 15 minutes, then try again.',
        )
        expect(argon2.verify).not.toHaveBeenCalled()
      }
    })
    await at('2026-05-04T12:14:59Z', async () => {
      await expect(signIn({ email, password: PASSWORD }, from('198.51.100.7'))).rejects.toThrow(
        'Wait a minute',
      )
    })
    await at('2026-05-04T12:15:00Z', async () => {
      expect(await signIn({ email, password: PASSWORD }, from('198.51.100.7'))).toMatch(/^session=/)
    })
  })

  test('one source fails thirty times in a quarter of an hour, over all accounts', async () => {
    const { email } = await account()
    for (let count = 0; count < 30; count++) {
      await expect(
        signIn({ email: `p${count}@example.com`, password: 'wrong' }, from('2001:db8:1:2::17')),
      ).rejects.toThrow(REFUSAL)
    }
    await expect(signIn({ email, password: PASSWORD }, from('2001:db8:1:2:ffff::1'))).rejects.toThrow(
      'a lot of tries',
    )
    expect(await signIn({ email, password: PASSWORD }, from('2001:db8:1:3::17'))).toMatch(/^session=/)
  })

  test('tries at the same moment are counted as well', async () => {
    const { email } = await account()
    const tries = await Promise.allSettled(
      Array.from({ length: 25 }, () => signIn({ email, password: 'wrong' }, from('192.0.2.1'))),
    )
    const said = tries.map((one) => (one.status === 'rejected' ? String(one.reason.message) : 'let in'))
    expect(said.filter((sentence) => sentence === REFUSAL)).toHaveLength(10)
    expect(said.filter((sentence) => sentence.startsWith('That was a lot'))).toHaveLength(15)
    expect(argon2.verify).toHaveBeenCalledTimes(10)
  })

  test('signing in rightly is never counted', async () => {
    const { email } = await account()
    for (let count = 0; count < 40; count++) await signIn({ email, password: PASSWORD }, from('192.0.2.1'))
    expect(await db.session.count()).toBe(40)
  })

  test('the page says when to try again and keeps the address', async () => {
    const { email } = await account()
    for (let count = 0; count < 10; count++) await send(email, 'wrong')
    const answer = await send(email)
    expect(answer.status).toBe(429)
    expect(answer.text).toContain('That was a lot of tries')
    expect(answer.text).toContain(`value="${email}"`)
  })

  test('the table of counters names nobody', async () => {
    await send('somebody@example.com', 'wrong')
    expect(JSON.stringify(await db.rateLimit.findMany())).not.toContain('somebody')
    expect(await db.rateLimit.count()).toBe(2)
  })

  test('counters that ran out are cleared away', async () => {
    await at(noon, () => send('somebody@example.com', 'wrong'))
    await at('2026-05-04T13:00:00Z', () => send('another@example.com', 'wrong'))
    expect(await db.rateLimit.count()).toBe(2)
  })

  test('a session that began while the password was being reset does not stay', async () => {
    const { email, id } = await account()
    vi.mocked(argon2.verify).mockImplementationOnce(async () => {
      await transaction((tx) => tx.user.update({ where: { id }, data: { passwordHash: ANOTHER_HASH } }))
      return true
    })
    await expect(signIn({ email, password: PASSWORD }, from('192.0.2.1'))).rejects.toThrow(
      'changed a moment ago',
    )
    expect(await db.session.count()).toBe(0)
  })
})

const ANOTHER_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
