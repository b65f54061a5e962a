import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { postAnswer } from '~/features/answers/post-answer.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { env, resetEnv } from '~/platform/env.server'
import { person } from '../../support/people'
import { openSite } from '../../support/site'
import { questionFields, wanted } from '../posts/drafts'
import { openMailServer } from './mail-server'
import { addressOf, hoursLater, settled } from './mailing'

const SECRET = 'a secret of the mail server, long'
const SAID = '550 5.1.1 <asta@example.com>: Recipient address rejected: User unknown'

let site: Awaited<ReturnType<typeof openSite>>
let mails: Awaited<ReturnType<typeof openMailServer>>
let asker: Viewer
let admin: Viewer
let to: string

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

beforeEach(async () => {
  setClock('2026-11-25T10:00:00Z')
  Object.assign(process.env, { MAIL_BOUNCES: 'bounce@forum.example.com', MAIL_BOUNCES_SECRET: SECRET })
  mails = await openMailServer()
  asker = await person({ name: 'Asta Asker' })
  admin = await person({ role: 'admin' })
  to = await addressOf(asker)
})
afterEach(async () => {
  for (const name of ['MAIL_BOUNCES', 'MAIL_BOUNCES_SECRET']) delete process.env[name]
  await mails.close()
})

/** Makes the site mail its asker, and says where that mail comes back to. */
async function mailed(): Promise<string> {
  const { id } = await publishPost(asker, wanted(questionFields({ title: 'A zebrafinch sings' })))
  await postAnswer(await person(), { postId: id, body: 'So.', submissionKey: undefined })
  await settled()
  return mails.to(to).at(-1)?.from ?? ''
}

/** What a mail server writes when it cannot deliver (RFC 3464), folded and with the mail behind it. */
const report = (address: string, { action = 'failed', status = '5.1.1', said = SAID } = {}) =>
  `Return-Path: <>
To: ${address}
From: MAILER-DAEMON@mx.example.com
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="A=_1"

--A=_1
Content-Type: text/plain

I could not deliver your mail.

--A=_1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.com

Final-Recipient: rfc822; ${to}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; ${said.replace(' rejected', '\n    rejected')}

--A=_1
Content-Type: message/rfc822

Subject: A zebrafinch sings

Action: failed
--A=_1--
`.replaceAll('\n', '\r\n')

const hand = (body: string, secret: string | null = SECRET) =>
  site.request('POST', '/mail/bounces', null, {
    body,
    headers: { 'Content-Type': 'message/rfc822', ...(secret && { Authorization: `Bearer ${secret}` }) },
  })

describe('a mail that came back', () => {
  test('ends the mails to its address, and its person and who runs the site see why', async () => {
    const address = await mailed()
    expect(address).toMatch(/^bounce\+\w{12}-[0-9a-f]{16}@forum\.example\.com$/)
    expect((await hand(report(address))).status).toBe(204)
    expect(await db.noticeMail.findMany()).toMatchObject([{ state: 'failed', problem: SAID }])
    await mailed()
    await hoursLater(24)
    expect(mails.to(to)).toHaveLength(1)
    const own = (await site.get('/settings/notifications', asker)).text
    expect(own).toContain('Mails to you come back')
    expect(own).toContain('Recipient address rejected: User unknown')
    const page = (await site.get('/admin/mail', admin)).text
    for (const words of ['Not mailed any more', 'Asta Asker', to, 'User unknown'])
      expect(page).toContain(words)
    expect(page).not.toContain('zebrafinch')
    const overview = (await site.get('/admin', admin)).text
    expect(overview).toMatch(/Mails refused<\/dt><dd[^>]*>1</)
    expect(overview.replaceAll('<!-- -->', '')).toContain('Mails to 1 person came back')
  })

  test('counts once, however often it is handed over', async () => {
    const address = await mailed()
    for (let time = 0; time < 3; time++) expect((await hand(report(address))).status).toBe(204)
    expect(await db.mailBounce.count()).toBe(1)
  })

  test('is forgotten when the person says that their address works, and the next one comes', async () => {
    await hand(report(await mailed()))
    await mailed()
    setClock('2026-11-25T11:00:00Z')
    expect((await site.post('/settings/notifications/address', asker, { works: '1' })).status).toBe(303)
    await mailed()
    await hoursLater(24)
    expect(mails.to(to)).toHaveLength(2)
    expect((await site.get('/settings/notifications', asker)).text).not.toContain('come back')
  })

  test('is tried again by who runs the site, for the person or with that very mail, and by nobody else', async () => {
    const address = await mailed()
    await hand(report(address))
    const { id: mail } = await db.noticeMail.findFirstOrThrow()
    const person = asker.id
    for (const fields of [{ mail }, { person }] as Record<string, string>[])
      expect((await site.post('/admin/mail', asker, fields)).status).toBe(404)
    expect(await db.mailBounce.count()).toBe(1)
    expect((await site.post('/admin/mail', admin, { person })).location).toBe('/admin/mail')
    expect(await db.mailBounce.count()).toBe(0)
    await hand(report(address))
    await site.post('/admin/mail', admin, { mail })
    await settled()
    expect(mails.to(to)).toHaveLength(2)
    expect(await db.mailBounce.count()).toBe(0)
  })

  test.each([
    ['for a text that was refused', { status: '5.7.1', said: '550 5.7.1 Looks like spam' }],
    ['for a mailbox that is full', { status: '5.2.2', said: '552 5.2.2 Mailbox full' }],
    ['for its sender', { status: '5.1.8', said: '550 5.1.8 Bad sender domain' }],
    ['after days without a server', { status: '4.4.7', said: '450 4.4.7 Expired' }],
  ])('%s ends nothing but that mail', async (_, why) => {
    await hand(report(await mailed(), why))
    expect(await db.noticeMail.findMany()).toMatchObject([{ state: 'failed', problem: why.said }])
    expect(await db.mailBounce.count()).toBe(0)
    await mailed()
    expect(mails.to(to)).toHaveLength(2)
  })
})

test.each([
  ['550 5.1.1 No such user', 1],
  ['550 5.7.1 Looks like spam', 0],
  ['550 No such user', 0],
])('a server that says %j at once ends the mails to %d address', async (said, count) => {
  await mails.close()
  mails = await openMailServer((address) => (address === to ? said : undefined))
  await mailed()
  expect(await db.noticeMail.findMany()).toMatchObject([{ state: 'failed' }])
  expect(await db.mailBounce.count()).toBe(count)
  await mailed()
  expect(await db.noticeMail.count()).toBe(2 - count)
})

describe('nothing is changed', () => {
  const unchanged = async () => {
    expect(await db.noticeMail.findMany()).toMatchObject([{ state: 'sent' }])
    expect(await db.mailBounce.count()).toBe(0)
  }

  test('by a delay, by an answer of a person or a machine, and by what is no mail', async () => {
    const address = await mailed()
    const others = [
      report(address, { action: 'delayed' }),
      `To: ${address}\r\nSubject: Out of office\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n`,
      '',
      '\0\u0001',
      'Content-Type: multipart/report; boundary="x"\r\n\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\n',
    ]
    for (const other of others) expect((await hand(other)).status).toBe(204)
    await unchanged()
  })

  test('by an address that is not signed by us, or is of no mail', async () => {
    const address = await mailed()
    const last = address.at(-'@forum.example.com'.length - 1)
    const forged = [
      address.replace(`${last}@`, `${last === '0' ? '1' : '0'}@`),
      address.replace(/\+\w{12}/, '+aaaaaaaaaaaa'),
      'bounce@forum.example.com',
    ]
    for (const one of forged) expect((await hand(report(one))).status).toBe(204)
    await unchanged()
  })

  test('by who does not know the secret, nor anything at all where none is set', async () => {
    const address = await mailed()
    for (const secret of [null, '', 'wrong', `${SECRET}x`])
      expect((await hand(report(address), secret)).status).toBe(404)
    for (const name of ['MAIL_BOUNCES', 'MAIL_BOUNCES_SECRET']) delete process.env[name]
    resetEnv()
    expect((await hand(report(address), '')).status).toBe(404)
    expect((await hand(report(address))).status).toBe(404)
    await unchanged()
  })
})

test('an address is written down in either case, as some mail servers change it', async () => {
  await hand(report((await mailed()).toUpperCase()))
  expect(await db.mailBounce.count()).toBe(1)
})

test.each([
  ['bounce@forum.example.com', ''],
  ['bounce@forum.example.com', 'short'],
  ['bounce+x@forum.example.com', SECRET],
  ['bounce', SECRET],
  ['', SECRET],
])('a start with the address %j and the secret %j is refused in a sentence', (address, secret) => {
  Object.assign(process.env, { MAIL_BOUNCES: address, MAIL_BOUNCES_SECRET: secret })
  resetEnv()
  expect(() => env()).toThrow(/MAIL_BOUNCES(_SECRET)? wants/)
})
