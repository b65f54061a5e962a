import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deviceWords } from '~/features/accounts/device-words'
import { endOneSession } from '~/features/accounts/end-sessions.server'
import { startSession } from '~/features/accounts/sessions.server'
import { isTimeZone, timeZones } from '~/features/accounts/time-zones'
import { at } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { again, topic } from '../../support/people'
import { cookieOf, openSite } from '../../support/site'
import { account } from './account'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const profile = {
  name: 'Nina Ivanova',
  handle: 'nina',
  team: 'Billing',
  title: 'Engineer',
  bio: '',
  timeZone: 'Europe/Lisbon',
}

describe('one’s profile', () => {
  test('is shown as it stands and changed by its form', async () => {
    const someone = await account({ handle: 'nina' })
    expect((await site.get('/settings', someone)).location).toBe('/settings/profile')
    const answer = await site.post('/settings/profile', someone, profile)
    expect(answer.location).toBe('/settings/profile?saved')
    expect(await db.user.findUnique({ where: { id: someone.id } })).toMatchObject(profile)
    const page = await site.get('/settings/profile?saved', someone)
    expect(page.text).toContain('Saved.')
    for (const value of ['Nina Ivanova', 'Billing', 'Engineer'])
      expect(page.text).toContain(`value="${value}"`)
  })

  test('may say anything in Markdown, and nothing in it runs', async () => {
    const someone = await account({ handle: 'nina' })
    await account({ handle: 'colleague' })
    await topic('postgres')
    const bio = 'Ask me about #postgres, or @colleague.\n\n<script>alert(1)</script> [x](javascript:alert(1))'
    await site.post('/settings/profile', someone, { ...profile, bio })
    const { bioHtml } = await db.user.findUniqueOrThrow({ where: { id: someone.id } })
    expect(bioHtml).toContain('href="/topics/postgres"')
    expect(bioHtml).toContain('href="/people/colleague"')
    expect(bioHtml).not.toMatch(/<script|href="javascript:/)
  })

  test('keeps its handle for itself', async () => {
    const someone = await account({ handle: 'nina' })
    await account({ handle: 'taken' })
    const answer = await site.post('/settings/profile', someone, {
      ...profile,
      handle: 'Taken',
      team: 'New team',
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Somebody is called taken here already')
    expect(answer.text).toContain('value="New team"')
    expect((await again(someone)).handle).toBe('nina')
  })

  test.each([
    [{ timeZone: 'Mars/Olympus' }, 'Choose a time zone'],
    [{ timeZone: '+05:30' }, 'Choose a time zone'],
    [{ name: 'Nina\u202eavonavI' }, 'Remove the invisible control characters'],
    [{ team: 'x'.repeat(81) }, 'Keep it under 80'],
    [{ role: 'admin' }, 'a field we do not know'],
    [{ email: 'other@example.com' }, 'a field we do not know'],
  ])('refuses %o', async (wrong, sentence) => {
    const someone = await account({ handle: 'nina' })
    const answer = await site.post('/settings/profile', someone, { ...profile, ...wrong })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(sentence)
    expect((await again(someone)).role).toBe('member')
  })

  test('may name a zone by its older name', () => {
    expect(timeZones('Asia/Kolkata')).toContain('Asia/Kolkata')
    expect(isTimeZone('Asia/Kolkata')).toBe(true)
    expect(isTimeZone('UTC')).toBe(true)
    expect(isTimeZone('')).toBe(false)
  })
})

describe('one’s devices', () => {
  const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0'

  test('are listed in words, and one of them is signed out', async () => {
    const someone = await account()
    await startSession(someone.id, FIREFOX)
    const page = await site.get('/settings/sessions', someone)
    expect(page.text).toContain('Firefox on Windows')
    expect(page.text.match(/This device/g)).toHaveLength(1)
    const token = /session=([^;]+)/.exec(await cookieOf(someone))?.[1] ?? ''
    expect(page.text, 'no cookie is on a page').not.toContain(token)

    const other = await db.session.findFirstOrThrow({ where: { device: FIREFOX } })
    const answer = await site.post('/settings/sessions', someone, { intent: 'end', session: other.id })
    expect(answer.location).toBe('/settings/sessions')
    expect(await db.session.count()).toBe(1)
    expect((await site.get('/settings/sessions', someone)).text).not.toContain('Firefox on Windows')
  })

  test('of somebody else cannot be signed out', async () => {
    const someone = await account()
    const other = await account()
    await startSession(other.id, FIREFOX)
    const { id } = await db.session.findFirstOrThrow({ where: { userId: other.id } })
    await endOneSession(someone, id)
    expect(await db.session.count({ where: { userId: other.id } })).toBe(1)
  })

  test('are all signed out at once', async () => {
    const someone = await account()
    const other = await account()
    await startSession(someone.id, FIREFOX)
    await startSession(other.id, FIREFOX)
    const answer = await site.post('/settings/sessions', someone, { intent: 'everywhere' })
    expect(answer.location).toBe('/sign-in')
    expect(answer.headers.get('Set-Cookie')).toContain('Max-Age=0')
    expect(await db.session.findMany()).toMatchObject([{ userId: other.id }])
    expect((await site.get('/settings/sessions', someone)).location).toContain('/sign-in')
  })

  test('were last seen within ten minutes of what the list says', async () => {
    const someone = await account()
    const visit = async (time: string) => {
      await at(time, () => site.get('/settings/password', someone))
      return (await db.session.findFirstOrThrow()).seenAt.toISOString()
    }
    await transaction((tx) => tx.session.deleteMany())
    await at('2026-05-04T12:00:00Z', () => cookieOf(someone))
    expect(await visit('2026-05-04T12:09:00Z')).toBe('2026-05-04T12:00:00.000Z')
    expect(await visit('2026-05-04T12:11:00Z')).toBe('2026-05-04T12:11:00.000Z')
  })

  test.each([
    [FIREFOX, 'Firefox on Windows'],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Safari/537.36',
      'Chrome on Linux',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0 Safari/537.36 Edg/129.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Safari/605.1.15',
      'Safari on macOS',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Mobile/15E148 Safari/604.1',
      'Safari on iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0 Mobile Safari/537.36',
      'Chrome on Android',
    ],
    ['curl/8.5.0', 'curl/8.5.0'],
    ['', 'An unknown device'],
    [`${'x'.repeat(500)}`, 'x'.repeat(60)],
  ])('%s is called %s', (userAgent, words) => {
    expect(deviceWords(userAgent)).toBe(words)
  })
})

test('a new name or handle is told to whoever keeps it elsewhere', async () => {
  const someone = await account({ handle: 'nina' })
  await site.post('/settings/profile', someone, profile)
  expect(await db.event.findMany({ orderBy: { at: 'asc' } })).toMatchObject([
    { type: 'account.joined' },
    { type: 'account.profile-revised', payload: JSON.stringify({ userId: someone.id }) },
  ])
  await drainOutbox()
})
