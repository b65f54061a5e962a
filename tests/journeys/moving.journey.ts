import { expect, test } from './support/test'

test('a post moved into a private space is gone for who has no seat there, and its author moves it back', async ({
  as,
}) => {
  // Without JavaScript: the form of moving is a form like any other.
  const writer = await as('maria', { javaScriptEnabled: false })
  await writer.goto('/posts/new')
  await writer.getByLabel('Title').fill('Who may read the badge reader protocol?')
  await writer.getByLabel('Details').fill('It names the pelican doors.')
  await writer.getByRole('button', { name: 'Publish' }).click()
  await expect(writer.getByRole('heading', { level: 1 })).toHaveText(/badge reader/)
  const address = writer.url()

  const reader = await as('nadia', { expects: /status of 404/ })
  const row = reader.locator('.post-row', { hasText: 'badge reader' })
  const search = () => reader.goto('/search?q=pelican+doors')
  await expect(async () => {
    await search()
    await expect(row).toBeVisible({ timeout: 500 })
  }).toPass()

  await writer.getByRole('link', { name: 'Move', exact: true }).click()
  await writer.getByLabel('To which space').selectOption({ label: 'Security room (members only)' })
  await writer.getByRole('button', { name: 'Move it' }).click()
  await expect(writer.getByText('Security room (members only)')).toBeVisible()
  await search()
  await expect(row).toHaveCount(0)
  await reader.goto(address)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('There is nothing here for you')

  await writer.getByRole('link', { name: 'Move', exact: true }).click()
  await writer.getByLabel('To which space').selectOption({ label: 'Everyone' })
  await writer.getByRole('button', { name: 'Move it' }).click()
  await reader.goto(address)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(/badge reader/)
  await expect(async () => {
    await search()
    await expect(row).toBeVisible({ timeout: 500 })
  }).toPass()
})
