import { expect, test } from './support/test'

test('a deleted post is gone for everybody until a moderator restores it', async ({ as }) => {
  const writer = await as('nadia', { expects: /status of 404/ })
  await writer.goto('/posts/new')
  await writer.getByLabel('Title').fill('Is the flaky calendar test worth keeping?')
  await writer.getByLabel('Details').fill('It fails on the last day of each month.')
  await writer.getByRole('button', { name: 'Publish' }).click()
  await expect(writer.getByRole('heading', { level: 1 })).toHaveText(/flaky calendar/)
  const address = writer.url()
  await writer.getByRole('link', { name: 'Delete', exact: true }).click()
  await writer.getByLabel(/^Why/).fill('Asked twice')
  await writer.getByRole('button', { name: 'Delete it' }).click()
  await expect(writer.getByRole('heading', { name: 'This post is deleted' })).toBeVisible()
  await writer.goto(address)
  await expect(writer.getByRole('heading', { level: 1 })).toHaveText('There is nothing here for you')

  const moderator = await as('devika')
  await moderator.goto(address)
  await expect(moderator.getByText('Nadia Petrov deleted this')).toBeVisible()
  await expect(moderator.getByText('Asked twice')).toBeVisible()
  await moderator.getByRole('button', { name: 'Restore' }).click()
  await expect(moderator.getByText('Nadia Petrov deleted this')).toHaveCount(0)

  await writer.goto(address)
  await expect(writer.getByRole('heading', { level: 1 })).toHaveText(/flaky calendar/)
  await expect(async () => {
    await writer.goto('/search?q=flaky+calendar')
    await expect(writer.locator('.post-row', { hasText: 'flaky calendar' })).toBeVisible({ timeout: 500 })
  }).toPass()
})
