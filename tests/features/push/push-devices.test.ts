import { statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deactivatePerson } from '~/features/accounts/deactivate-person.server'
import { setPassword } from '~/features/accounts/set-password.server'
import type { Viewer } from '~/features/accounts/viewer'
import { stopMailsOf } from '~/features/notifications/stop-mails.server'
import { db, transaction } from '~/platform/db.server'
import { env, resetEnv } from '~/platform/env.server'
import { hashToken } from '~/platform/id.server'
import { vapidKeys } from '~/platform/push/vapid-keys.server'
import { person } from '../../support/people'
import { openSite } from '../../support/site'
import { deviceOf, sessionOf } from './devices'
import { openPushService } from './push-service'

let site: Awaited<ReturnType<typeof openSite>>
let service: Awaited<ReturnType<typeof openPushService>>
let asha: Viewer

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  service = await openPushService()
  asha = await person({ name: 'Asha' })
})
afterEach(() => service.close())

const DEVICES = '/settings/notifications/devices'
const add = (who: Viewer, fields: Record<string, string> = {}) =>
  site.post(DEVICES, who, { intent: 'add', ...service.subscribe(), ...fields })

test('a device is added, named, listed for its owner alone, and removed without scripts', async () => {
  expect((await site.get('/settings/notifications', asha)).text).not.toContain('This device')
  expect((await add(asha)).location).toBe('/settings/notifications')
  const page = (await site.get('/settings/notifications', asha)).text
  expect(page).toContain('This device')
  expect(page).toContain('Show no notices on A test')
  const { id } = await db.pushDevice.findFirstOrThrow()
  const mo = await person({ name: 'Mo' })
  expect((await site.get('/settings/notifications', mo)).text).not.toContain('Show no notices on')
  expect((await site.post(DEVICES, mo, { intent: 'remove', device: id })).status).toBe(303)
  expect(await db.pushDevice.count()).toBe(1)
  expect((await site.post(DEVICES, asha, { intent: 'remove', device: id })).status).toBe(303)
  expect(await db.pushDevice.count()).toBe(0)
})

test('a browser belongs to who is signed in there last, and says once how it is reached', async () => {
  const mo = await person({ name: 'Mo' })
  const browser = service.subscribe()
  await site.post(DEVICES, asha, { intent: 'add', ...browser })
  await add(asha)
  await site.post(DEVICES, asha, { intent: 'add', ...browser })
  await site.post(DEVICES, mo, { intent: 'add', ...browser })
  expect(await db.pushDevice.findMany({ include: { session: true } })).toMatchObject([
    { endpoint: browser.endpoint, session: { userId: mo.id } },
  ])
})

describe('a device is refused', () => {
  test.each([
    'http://push.example.com/x',
    'https://localhost/x',
    'https://intranet/x',
    'https://127.0.0.1/x',
    'https://2130706433/x',
    'https://10.1.2.3/x',
    'https://169.254.169.254/latest',
    'https://[::1]/x',
    'https://[::ffff:10.0.0.1]/x',
    'https://[fd00::1]/x',
    'https://somebody:secret@push.example.com/x',
    'file:///etc/passwd',
    'x',
  ])('that wants its messages at %s', async (endpoint) => {
    const answer = await add(asha, { endpoint })
    expect([answer.status, await db.pushDevice.count()]).toEqual([422, 0])
    expect(answer.text).toContain('This site sends nothing to the push service of your browser.')
  })

  test('whose keys are none', async () => {
    const none: Record<string, string>[] = [
      { p256dh: 'A'.repeat(87) },
      { p256dh: 'short' },
      { auth: 'short' },
      { auth: '' },
    ]
    for (const fields of none) expect((await add(asha, fields)).status).toBe(422)
    expect(await db.pushDevice.count()).toBe(0)
  })
})

describe('a device hears nothing any more', () => {
  test('once its person signs out there, or everywhere', async () => {
    await deviceOf(asha, service)
    await site.post('/sign-out', asha)
    expect(await db.pushDevice.count()).toBe(0)
    const mo = await person()
    await deviceOf(mo, service)
    await site.post('/settings/sessions', mo, { intent: 'everywhere' })
    expect(await db.pushDevice.count()).toBe(0)
  })

  test('once their password is another one, except where they changed it', async () => {
    await deviceOf(asha, service)
    const keep = hashToken(await sessionOf(asha))
    await transaction((tx) => setPassword(tx, asha.id, 'hash', keep))
    expect(await db.pushDevice.count()).toBe(1)
    await transaction((tx) => setPassword(tx, asha.id, 'hash', null))
    expect(await db.pushDevice.count()).toBe(0)
  })

  test('once they are deactivated', async () => {
    await deviceOf(asha, service)
    await deactivatePerson(await person({ role: 'admin' }), asha.id, 'Left')
    expect(await db.pushDevice.count()).toBe(0)
  })
})

test('whoever has no more mails of a kind still sees it on their devices', async () => {
  await deviceOf(asha, service)
  await stopMailsOf(asha, 'answer')
  expect(await db.noticeChoice.findMany()).toMatchObject([{ kind: 'answer', channel: 'push' }])
})

test('the keys of the site are made once, for nobody else to read, or come from its environment', () => {
  const keys = vapidKeys()
  expect(vapidKeys()).toEqual(keys)
  expect(statSync(path.join(env().dataDir, 'push-keys.json')).mode & 0o777).toBe(0o600)
  Object.assign(process.env, { VAPID_PUBLIC_KEY: 'public', VAPID_PRIVATE_KEY: 'private' })
  resetEnv()
  expect(vapidKeys()).toEqual({ publicKey: 'public', privateKey: 'private' })
  delete process.env.VAPID_PRIVATE_KEY
  resetEnv()
  expect(() => env()).toThrow('belong together')
  delete process.env.VAPID_PUBLIC_KEY
  resetEnv()
})
