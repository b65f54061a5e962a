import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changePassword } from '~/features/accounts/change-password.server'
import { deactivatePerson } from '~/features/accounts/deactivate-person.server'
import { startSession } from '~/features/accounts/sessions.server'
import { at } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { person } from '../../support/people'
import { openSite } from '../../support/site'
import { account, PASSWORD } from './account'
import { linkTo, mailsTo } from './mails'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const NEXT = 'seven quiet lanterns'

async function ask(email: string) {
  const answer = await site.post('/reset', null, { email })
  await drainOutbox()
  return answer
}

const signIn = (email: string, password: string) => site.post('/sign-in', null, { email, password })

describe('a forgotten password', () => {
  test('is replaced by a mailed link, which signs out everywhere and works once', async () => {
    const someone = await account()
    expect((await site.get('/settings/profile', someone)).status).toBe(200)
    await startSession(someone.id, 'Another device')
    expect((await ask(someone.email)).location).toBe('/reset?sent')
    const link = await linkTo(someone.email)
    expect((await site.get(link)).text).toContain(someone.email)

    expect((await site.post(link, null, { password: NEXT })).location).toBe('/sign-in?after=reset')
    expect(await db.session.count()).toBe(0)
    expect((await site.get('/settings/profile', someone)).status).toBe(302)
    expect((await signIn(someone.email, PASSWORD)).status).toBe(422)
    expect((await signIn(someone.email, NEXT)).status).toBe(302)

    expect((await site.get(link)).status).toBe(404)
    expect((await site.post(link, null, { password: 'a third good password' })).status).toBe(404)
    await drainOutbox()
    expect((await mailsTo(someone.email)).at(-1)?.subject).toBe('Your password for Hindsight was changed')
  })

  test('the answer is the same for an address without an account, which gets no mail', async () => {
    const { email } = await account()
    const known = await ask(email)
    const unknown = await ask('nobody@example.com')
    expect([unknown.status, unknown.location, unknown.text]).toEqual([
      known.status,
      known.location,
      known.text,
    ])
    expect(await mailsTo('nobody@example.com')).toEqual([])
  })

  test('asking does the same work in the database whether the address is known or not', async () => {
    const { email } = await account()
    await site.post('/reset', null, { email })
    await site.post('/reset', null, { email: 'nobody@example.com' })
    const requests = { where: { type: 'account.reset-requested' } }
    expect(await db.event.count(requests)).toBe(2)
    expect(await db.delivery.count({ where: { event: requests.where } })).toBe(2)
    expect(await db.mailedLink.count()).toBe(0)
  })

  test('the link works for half an hour', async () => {
    const { email } = await account()
    await at('2026-03-01T10:00:00Z', () => ask(email))
    const link = await linkTo(email)
    await at('2026-03-01T10:29:59Z', async () => expect((await site.get(link)).status).toBe(200))
    await at('2026-03-01T10:30:00Z', async () => {
      expect((await site.get(link)).status).toBe(404)
      expect((await site.post(link, null, { password: NEXT })).status).toBe(404)
    })
  })

  test('the link is dead once the password was changed in another way', async () => {
    const someone = await account()
    await ask(someone.email)
    const link = await linkTo(someone.email)
    await changePassword(someone, { currentPassword: PASSWORD, password: NEXT }, null)
    expect((await site.get(link)).status).toBe(404)
    expect((await site.post(link, null, { password: 'a third good password' })).status).toBe(404)
  })

  test('using one of two links kills the other', async () => {
    const { email } = await account()
    await ask(email)
    const first = await linkTo(email)
    await ask(email)
    const second = await linkTo(email)
    expect((await site.post(second, null, { password: NEXT })).status).toBe(302)
    expect((await site.post(first, null, { password: 'a third good password' })).status).toBe(404)
  })

  test('the link is dead once the address is another one', async () => {
    const someone = await account()
    await ask(someone.email)
    const link = await linkTo(someone.email)
    await transaction((tx) =>
      tx.user.update({ where: { id: someone.id }, data: { email: 'new@example.com' } }),
    )
    expect((await site.get(link)).status).toBe(404)
    expect((await site.post(link, null, { password: NEXT })).status).toBe(404)
    expect((await signIn('new@example.com', PASSWORD)).status).toBe(302)
  })

  test('of two who use a link at the same moment one is heard', async () => {
    const { email } = await account()
    await ask(email)
    const link = await linkTo(email)
    const answers = await Promise.all([
      site.post(link, null, { password: NEXT }),
      site.post(link, null, { password: 'a third good password' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 404])
  })

  test('a deactivated person gets no link, and an earlier one is dead', async () => {
    const boss = await account({ role: 'admin' })
    const leaver = await account()
    await ask(leaver.email)
    const link = await linkTo(leaver.email)
    await deactivatePerson(boss, leaver.id, 'Moved on')
    expect((await site.post(link, null, { password: NEXT })).status).toBe(404)
    await ask(leaver.email)
    expect(await mailsTo(leaver.email)).toHaveLength(1)
  })

  test('a link to join resets nothing, and a link to reset lets nobody join', async () => {
    const { email } = await account()
    await ask(email)
    const token = (await linkTo(email)).split('/').at(-1)
    expect((await site.get(`/join/${token}`)).status).toBe(404)
    expect(
      (await site.post(`/join/${token}`, null, { name: 'A', handle: 'abc', password: NEXT })).status,
    ).toBe(404)
    for (const wrong of ['', 'x', "' or 1=1 --", 'A'.repeat(43)]) {
      expect((await site.get(`/reset/${encodeURIComponent(wrong)}x`)).status).toBe(404)
    }
  })

  test('somebody locked out by wrong tries may come in with the new password at once', async () => {
    const { email } = await account()
    for (let count = 0; count < 11; count++) await signIn(email, 'wrong')
    expect((await signIn(email, PASSWORD)).status).toBe(429)
    await ask(email)
    await site.post(await linkTo(email), null, { password: NEXT })
    expect((await signIn(email, NEXT)).status).toBe(302)
  })

  test('a weak new password is refused and the link goes on working', async () => {
    const { email } = await account()
    await ask(email)
    const link = await linkTo(email)
    const answer = await site.post(link, null, { password: 'passwordpassword' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Many people use this password')
    expect((await site.post(link, null, { password: NEXT })).status).toBe(302)
  })

  test('before a site is opened, an imported author cannot become its first member', async () => {
    const imported = await person()
    const { email } = await db.user.findUniqueOrThrow({ where: { id: imported.id } })
    await ask(email ?? '')
    expect(await mailsTo(email ?? '')).toEqual([])
  })
})

describe('changing a known password', () => {
  test('wants the current one, and signs out every other device', async () => {
    const someone = await account()
    expect((await site.get('/settings/password', someone)).status).toBe(200)
    await startSession(someone.id, 'Another device')
    const wrong = await site.post('/settings/password', someone, { currentPassword: 'wrong', password: NEXT })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('This is not your password')
    expect(wrong.text).not.toContain(NEXT)
    expect(await db.session.count()).toBe(2)

    const right = await site.post('/settings/password', someone, {
      currentPassword: PASSWORD,
      password: NEXT,
    })
    expect(right.location).toBe('/settings/password?saved')
    expect(await db.session.count()).toBe(1)
    expect((await site.get('/settings/password', someone)).status).toBe(200)
    expect((await signIn(someone.email, NEXT)).status).toBe(302)
  })

  test('whoever found an open screen may not guess for long', async () => {
    const someone = await account()
    for (let count = 0; count < 10; count++) {
      await site.post('/settings/password', someone, { currentPassword: `guess ${count}`, password: NEXT })
    }
    const answer = await site.post('/settings/password', someone, {
      currentPassword: PASSWORD,
      password: NEXT,
    })
    expect(answer.status).toBe(429)
  })
})
