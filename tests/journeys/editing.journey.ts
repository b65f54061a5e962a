import { expect, test } from './support/test'

test('two people save the same post, and the later one is shown both texts', async ({ as }) => {
  const writer = await as('ana')
  await writer.goto('/posts/new')
  await writer.getByLabel('Title').fill('What do receptionists call a recurring visit?')
  await writer.getByLabel('Details').fill('For the button in the calendar.')
  await writer.getByRole('button', { name: 'Publish' }).click()
  await expect(writer.getByRole('heading', { level: 1 })).toHaveText(/receptionists/)
  const address = writer.url()

  const moderator = await as('devika')
  await moderator.goto(address)
  await moderator.locator('.post-header').getByRole('link', { name: 'Edit', exact: true }).click()
  await expect(moderator.getByLabel('Details')).toHaveValue('For the button in the calendar.')

  await writer.locator('.post-header').getByRole('link', { name: 'Edit', exact: true }).click()
  await writer.getByLabel('Details').fill('For the button in the calendar, and the letter.')
  await writer.getByRole('button', { name: 'Save' }).click()
  await expect(writer.getByText('and the letter')).toBeVisible()

  await moderator.getByLabel('Details').fill('For the button in the week view.')
  await moderator.getByRole('button', { name: 'Save' }).click()
  const both = moderator.getByRole('region', { name: 'Both texts' })
  await expect(both.getByText('For the button in the calendar, and the letter.')).toBeVisible()
  await expect(both.getByText('For the button in the week view.')).toBeVisible()
  await expect(moderator.getByLabel('Details')).toHaveValue('For the button in the week view.')
  await writer.reload()
  await expect(writer.getByText('and the letter')).toBeVisible()

  await moderator.getByLabel('Details').fill('For the button in the week view, and the letter.')
  await moderator.getByRole('button', { name: 'Save mine over it' }).click()
  await expect(moderator.getByText('in the week view, and the letter')).toBeVisible()
})
