import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { postAnswer } from '~/features/answers/post-answer.server'
import { sweepMails } from '~/features/mails/sweep-mails.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { person } from '../../support/people'
import { openSite } from '../../support/site'
import { questionFields, wanted } from '../posts/drafts'
import { openMailServer } from './mail-server'
import { addressOf, settled } from './mailing'

let site: Awaited<ReturnType<typeof openSite>>
let mails: Awaited<ReturnType<typeof openMailServer>>
let code: number | undefined
let asker: Viewer
let admin: Viewer

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

beforeEach(async () => {
  setClock('2026-11-25T10:00:00Z')
  code = 550
  mails = await openMailServer(() => code)
  asker = await person({ name: 'Asta Asker' })
  admin = await person({ role: 'admin' })
  const { id } = await publishPost(asker, wanted(questionFields({ title: 'A zebrafinch sings' })))
  await postAnswer(await person(), { postId: id, body: 'So.', submissionKey: undefined })
  await settled()
})
afterEach(() => mails.close())

test('an administrator sees whose mail was refused and why, not what it says, and can try again', async () => {
  const address = await addressOf(asker)
  const page = (await site.get('/admin/mail', admin)).text
  expect(page).toContain('Asta Asker')
  expect(page).toContain(`No mail for ${address}`)
  expect(page).toContain('Given up')
  expect(page).not.toContain('zebrafinch')
  const { id } = await db.noticeMail.findFirstOrThrow()
  expect((await site.post('/admin/mail', asker, { mail: id })).status).toBe(404)
  code = undefined
  expect((await site.post('/admin/mail', admin, { mail: id })).location).toBe('/admin/mail')
  await settled()
  expect(mails.to(address)).toHaveLength(1)
  expect((await site.get('/admin/mail', admin)).text).not.toContain('Not delivered')
  await site.post('/admin/mail', admin, { mail: id })
  await settled()
  expect(mails.received).toHaveLength(1)
})

test('what became of a mail is forgotten after 90 days', async () => {
  setClock('2027-02-23T09:00:00Z')
  await sweepMails()
  expect(await db.noticeMail.count()).toBe(1)
  setClock('2027-02-23T11:00:00Z')
  await sweepMails()
  expect([await db.noticeMail.count(), await db.mailedItem.count()]).toEqual([0, 0])
})
