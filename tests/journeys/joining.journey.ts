import type { Page } from '@playwright/test'
import { linkIn, startMailServer } from './support/mail-server'
import { expect, test } from './support/test'

const PASSWORD = 'four quiet otters juggle'

async function askToJoin(page: Page, email: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Join with your work address' }).click()
  // Both pages have a field of this name.
  await expect(page.getByRole('heading', { name: 'Join' })).toBeVisible()
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('heading', { name: 'Look in your mail' })).toBeVisible()
}

async function join(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.getByRole('heading', { name: 'The latest posts' })).toBeAttached()
}

test('a new colleague joins with the link that an administrator passes on', async ({ as }) => {
  const newcomer = await as(null, { expects: /status of 404/ })
  await askToJoin(newcomer, 'nina.berg@lumen.example')
  await expect(newcomer.getByText('its mails wait for the administrator')).toBeVisible()

  const admin = await as('ines')
  await admin.goto('/admin/mail')
  await expect(async () => {
    await admin.reload()
    const mail = admin.locator('.card-item', { hasText: 'nina.berg@lumen.example' })
    await mail.getByRole('link').click({ timeout: 1000 })
  }).toPass()
  const link = linkIn((await admin.locator('pre').first().textContent()) ?? '')

  await join(newcomer, link, 'Nina Berg')
  await newcomer.goto('/people/nina-berg')
  await expect(newcomer.getByRole('heading', { name: 'Nina Berg' })).toBeVisible()

  const stranger = await as(null, { expects: /status of 404/ })
  await stranger.goto(link)
  await expect(stranger.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible()
})

test('a stranger hears the same words, and no mail is written', async ({ as }) => {
  const stranger = await as(null)
  await askToJoin(stranger, 'somebody@elsewhere.example')

  const admin = await as('ines')
  await admin.goto('/admin/mail')
  await expect(admin.getByText('somebody@elsewhere.example')).toHaveCount(0)
})

test('a mail server delivers the link, and the new colleague signs in again with their password', async ({
  as,
  openSite,
}) => {
  const mails = await startMailServer()
  const site = await openSite({ demo: true, env: { SMTP_URL: mails.url, MAIL_FROM: 'forum@lumen.example' } })

  const newcomer = await as(null, { at: site })
  await askToJoin(newcomer, 'otto@lumen.example')
  await expect(newcomer.getByText('its mails wait for the administrator')).toHaveCount(0)
  const mail = await mails.next('otto@lumen.example')
  expect(mail.from).toBe('forum@lumen.example')
  expect(mail.to).toEqual(['otto@lumen.example'])

  await join(newcomer, linkIn(mail.text), 'Otto Lang')
  await newcomer.locator('summary', { hasText: 'Your account' }).click()
  await newcomer.getByRole('button', { name: 'Sign out' }).click()
  await newcomer.getByLabel('E-mail address').fill('otto@lumen.example')
  await newcomer.getByLabel('Password').fill(PASSWORD)
  await newcomer.getByRole('button', { name: 'Sign in' }).click()
  await expect(newcomer.getByRole('heading', { name: 'The latest posts' })).toBeAttached()
  await mails.close()
})
