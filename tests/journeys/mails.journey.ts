import { startMailServer } from './support/mail-server'
import { expect, test } from './support/test'

test('an answer is mailed to whoever asked, and the link in the mail ends such mails, without scripts and signing in', async ({
  as,
  openSite,
}) => {
  test.setTimeout(180_000)
  const mails = await startMailServer()
  const site = await openSite({ demo: true, env: { SMTP_URL: mails.url, MAIL_FROM: 'forum@lumen.example' } })
  const plain = { at: site, javaScriptEnabled: false }
  const asker = await as('maria', plain)
  await asker.goto('/settings/notifications')
  await expect(asker.getByText('This site has no mail server yet')).toHaveCount(0)
  await asker.getByLabel('Answers', { exact: true }).selectOption('mail')
  await asker.getByLabel('How often').selectOption('weekly')
  await asker.getByLabel('At', { exact: true }).selectOption('17')
  await asker.getByRole('button', { name: 'Save' }).click()
  await expect(asker).toHaveURL(/saved/)
  await expect(asker.getByLabel('At', { exact: true })).toHaveValue('17')
  await asker.goto('/posts/new?kind=question')
  await asker.getByLabel('Title').fill('Does this question reach my mail?')
  await asker.getByLabel('Details').fill('Only its answer should.')
  await asker.getByRole('button', { name: 'Publish' }).click()
  await expect(asker.getByRole('heading', { level: 1 })).toHaveText(/reach my mail/)

  const helper = await as('asha', { at: site })
  await helper.goto(asker.url())
  await helper.getByLabel('Your answer').fill('It does, **at once**.')
  await helper.getByRole('button', { name: 'Post your answer' }).click()
  let mail = await mails.next('maria@lumen.example')
  while (!mail.text.includes('reach my mail')) mail = await mails.next('maria@lumen.example')
  expect(mail.text).toMatch(/^Subject: Re: Does this question reach my mail\?\r?$/m)
  expect(mail.text).toContain('It does, at once.')
  const [, stop = ''] = /^List-Unsubscribe:\s*<(http:\S+)>/m.exec(mail.text) ?? []

  const visitor = await as(null, plain)
  await visitor.goto(stop)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('No more mails of “Answers”')
  await asker.goto('/settings/notifications')
  await expect(asker.getByLabel('Answers', { exact: true })).toHaveValue('mail')
  await visitor.getByRole('button', { name: 'Stop it' }).click()
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('That is all')
  await asker.goto('/settings/notifications')
  await expect(asker.getByLabel('Answers', { exact: true })).toHaveValue('app')
  await mails.close()
})

test('a topic is read in a feed reader until its address is revoked', async ({ as, site }) => {
  const reader = await as('kenji')
  await reader.goto('/topics/postgres')
  await reader.getByRole('link', { name: 'Feed', exact: true }).click()
  await reader.getByRole('button', { name: 'Make an address' }).click()
  const address = await reader.getByLabel('Address of the feed').inputValue()
  expect(address).toMatch(new RegExp(`^${site.url}/feeds/`))
  const read = await fetch(address)
  expect([read.status, (await read.text()).includes('<entry>')]).toEqual([200, true])
  await reader.goto('/settings/feeds')
  await reader.getByRole('button', { name: /^Revoke the feed of/ }).click()
  await expect(reader.getByRole('button', { name: /^Revoke the feed of/ })).toHaveCount(0)
  expect((await fetch(address)).status).toBe(404)
})
