import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { requestJoin } from '~/features/accounts/request-link.server'
import { at, now } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { deliverDue, drainOutbox } from '~/platform/outbox-worker.server'
import { defaultSpace } from '../../support/people'
import { openSite } from '../../support/site'
import { account } from './account'
import { linkTo, mailsTo } from './mails'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

beforeEach(async () => {
  await defaultSpace()
  const data = { name: 'Acme', allowedDomains: 'example.com second.example', createdAt: now() }
  await transaction((tx) => tx.site.create({ data }))
})

const newcomer = { name: 'Nina Ivanova', handle: 'nina', password: 'a rather long password' }

async function ask(email: string) {
  const answer = await site.post('/join', null, { email })
  await drainOutbox()
  return answer
}

describe('joining by a mailed link', () => {
  test('an allowed address gets a link, chooses a name and is signed in', async () => {
    expect((await ask(' Nina@Example.COM ')).location).toBe('/join?sent')
    const link = await linkTo('nina@example.com')
    const page = await site.get(link)
    expect(page.status).toBe(200)
    expect(page.text).toContain('value="nina"')

    const answer = await site.post(link, null, newcomer)
    expect(answer.location).toBe('/')
    const headers = { Cookie: answer.headers.get('Set-Cookie')?.split(';')[0] ?? '' }
    expect((await site.request('GET', '/settings/profile', null, { headers })).status).toBe(200)
    expect(await db.user.findUnique({ where: { handle: 'nina' } })).toMatchObject({
      name: 'Nina Ivanova',
      email: 'nina@example.com',
      role: 'member',
    })
    const again = await site.post('/sign-in', null, {
      email: 'nina@example.com',
      password: newcomer.password,
    })
    expect(again.location).toBe('/')
  })

  test.each([
    'somebody@evil-example.com',
    'somebody@example.com.evil',
    'somebody@sub.example.com',
    'somebody@example.co',
    'example.com@elsewhere.test',
  ])('%s hears the same as everybody and gets no mail', async (email) => {
    const refused = await ask(email)
    const accepted = await ask('somebody@example.com')
    expect([refused.status, refused.location, refused.text]).toEqual([
      accepted.status,
      accepted.location,
      accepted.text,
    ])
    expect(await mailsTo(email)).toEqual([])
    expect(await db.mailedLink.count()).toBe(1)
  })

  test('somebody who has an account already is told so by mail only', async () => {
    const { email } = await account()
    expect((await ask(email)).location).toBe('/join?sent')
    const [mail] = await mailsTo(email)
    expect(mail?.subject).toBe('You have an account on Acme already')
    expect(await db.mailedLink.count()).toBe(0)
  })

  test('the database holds no token that a mail holds', async () => {
    await ask('nina@example.com')
    const token = (await linkTo('nina@example.com')).slice('/join/'.length)
    expect(JSON.stringify(await db.mailedLink.findMany())).not.toContain(token)
    expect(JSON.stringify(await db.event.findMany())).not.toContain(token)
  })

  test('a link works once, even when the form is sent twice at the same moment', async () => {
    await ask('nina@example.com')
    const link = await linkTo('nina@example.com')
    const answers = await Promise.all([
      site.post(link, null, newcomer),
      site.post(link, null, { ...newcomer, handle: 'nina-two' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 404])
    expect(await db.user.count()).toBe(1)
    const page = await site.get(link)
    expect(page.status).toBe(404)
    expect(page.text).toContain('This link does not work any more')
  })

  test('a link stops working after a week', async () => {
    await at('2026-01-01T00:00:00Z', () => ask('nina@example.com'))
    const link = await linkTo('nina@example.com')
    await at('2026-01-07T23:59:59Z', async () => expect((await site.get(link)).status).toBe(200))
    await at('2026-01-08T00:00:01Z', async () => {
      expect((await site.get(link)).status).toBe(404)
      expect((await site.post(link, null, newcomer)).status).toBe(404)
    })
    expect(await db.user.count()).toBe(0)
  })

  test('a link stops working when its domain is no longer allowed', async () => {
    await ask('nina@example.com')
    const link = await linkTo('nina@example.com')
    await transaction((tx) =>
      tx.site.update({ where: { id: 1 }, data: { allowedDomains: 'second.example' } }),
    )
    expect((await site.post(link, null, newcomer)).status).toBe(404)
  })

  test('a delivery that is repeated replaces the link instead of adding one', async () => {
    await requestJoin('nina@example.com', '192.0.2.1')
    const delivery = await db.delivery.findFirstOrThrow()
    await deliverDue()
    const first = await linkTo('nina@example.com')
    await transaction((tx) => tx.delivery.create({ data: delivery }))
    await drainOutbox()
    const [mailOne, mailTwo, ...more] = await mailsTo('nina@example.com')
    expect(more).toEqual([])
    expect(mailOne?.text).not.toBe(mailTwo?.text)
    expect(await db.mailedLink.count()).toBe(1)
    expect((await site.get(first)).status).toBe(404)
    const second = await linkTo('nina@example.com')
    expect((await site.post(second, null, newcomer)).status).toBe(302)

    await transaction((tx) => tx.delivery.create({ data: delivery }))
    await drainOutbox()
    expect((await mailsTo('nina@example.com')).at(-1)?.subject).toBe('You have an account on Acme already')
    expect(await db.mailedLink.count({ where: { usedAt: null } })).toBe(0)
  })

  test.each([
    [{ handle: 'everyone' }, 'This word is kept for the site'],
    [{ handle: 'x' }, 'A handle has at least 2 characters'],
    [{ handle: 'nina ivanova' }, 'Use letters a to z'],
    [{ handle: '1234' }, 'A handle needs at least one letter'],
    [{ handle: 'taken' }, 'Somebody is called taken here already'],
    [{ password: 'short' }, 'Use at least 10 characters'],
    [{ password: 'Password123!' }, 'Many people use this password'],
    [{ password: '1234567890' }, 'Many people use this password'],
    [{ password: 'nina-ivanova-2026' }, 'too close to your name'],
    [{ password: 'Nina@Example.Com' }, 'too close to your name'],
    [{ name: '  ' }, 'Write your name'],
    [{ role: 'admin' }, 'This form has a field we do not know'],
  ])(
    '%o is refused with a sentence and what was typed stays, but for the password',
    async (wrong, sentence) => {
      await account({ handle: 'taken' })
      await ask('nina@example.com')
      const link = await linkTo('nina@example.com')
      const answer = await site.post(link, null, { ...newcomer, ...wrong })
      expect(answer.status).toBe(422)
      expect(answer.text).toContain(sentence)
      if (!('name' in wrong)) expect(answer.text).toContain('value="Nina Ivanova"')
      expect(answer.text).not.toContain('password' in wrong ? wrong.password : newcomer.password)
      expect((await site.post(link, null, newcomer)).status).toBe(302)
    },
  )

  test('one address gets five links an hour, and then everybody hears the same refusal', async () => {
    for (let count = 0; count < 5; count++) expect((await ask('nobody@elsewhere.test')).status).toBe(302)
    const refused = await ask('nobody@elsewhere.test')
    expect(refused.status).toBe(429)
    expect(refused.text).toContain('That was a lot of tries')
    expect(refused.text).toContain('value="nobody@elsewhere.test"')
    expect((await ask('other@elsewhere.test')).status).toBe(302)
  })

  test('one source asks for twenty links an hour, whatever the addresses', async () => {
    for (let count = 0; count < 20; count++) await requestJoin(`p${count}@example.com`, '192.0.2.1')
    await expect(requestJoin('one-more@example.com', '192.0.2.1')).rejects.toThrow('That was a lot of tries')
    await expect(requestJoin('one-more@example.com', '::ffff:192.0.2.1')).rejects.toThrow()
    await requestJoin('one-more@example.com', '192.0.2.2')
  })
})
