import { expect, test } from './support/test'

test('somebody follows a topic and a person, and what they bring stands under Following', async ({ as }) => {
  const reader = await as('sofia')
  await reader.goto('/topics/mobile')
  await reader.getByRole('button', { name: 'Follow #mobile' }).click()
  await expect(reader.getByRole('button', { name: 'Following #mobile' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(
    reader.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: '# mobile' }),
  ).toBeVisible()

  const writer = await as('kenji')
  await writer.goto('/posts/new')
  await writer.getByLabel('Title').fill('Which phones still ask for the old layout?')
  await writer.getByLabel('Details').fill('Before we remove it.')
  await writer.getByLabel(/^Topics/).fill('mobile')
  await writer.getByRole('button', { name: 'Publish' }).click()
  await expect(writer.getByRole('heading', { level: 1 })).toHaveText(/old layout/)

  await reader.goto('/')
  await reader.getByRole('link', { name: 'Following' }).click()
  const row = reader.locator('.post-row', { hasText: 'Which phones still ask' })
  await expect(row.getByText('Because you follow # mobile')).toBeVisible()

  await reader.goto('/topics/mobile')
  const told = reader.waitForResponse((response) => response.request().method() === 'POST')
  await reader.getByRole('button', { name: 'Following #mobile' }).click()
  await expect(reader.getByRole('button', { name: 'Follow #mobile' })).toBeVisible()
  await told
  await reader.goto('/following')
  await expect(row).toHaveCount(0)
})
