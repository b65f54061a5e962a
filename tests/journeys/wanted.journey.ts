import { expect, test } from './support/test'

test('what three people searched for in vain is asked, answered, and shown as filled', async ({ as }) => {
  const words = 'gyrocopter theodolite'
  for (const handle of ['maria', 'arjun', 'nadia']) {
    const asker = await as(handle)
    await asker.goto(`/search?q=${encodeURIComponent(words)}`)
    await expect(asker.getByRole('link', { name: 'Ask it as a question' }).first()).toBeVisible()
  }
  const writer = await as('devika')
  const gap = writer.getByRole('article').filter({ hasText: words })
  await expect(async () => {
    await writer.goto('/wanted')
    await expect(gap).toContainText('3 people searched for it', { timeout: 500 })
  }).toPass()

  await gap.getByRole('button', { name: 'I will write it' }).click()
  await expect(gap).toContainText('You write it')
  await gap.getByRole('link', { name: 'Ask it' }).click()
  await expect(writer.getByLabel('Title')).toHaveValue(words)
  await writer
    .getByRole('textbox', { name: /Details|question|Body/i })
    .last()
    .fill('Who keeps the list?')
  await writer.getByRole('button', { name: 'Publish' }).click()
  await writer.waitForURL(/\/posts\/\w{12}\//)

  const answerer = await as('tobias')
  await expect(async () => {
    await answerer.goto('/wanted')
    await expect(answerer.getByText('Asked as a question')).toBeVisible({ timeout: 500 })
  }).toPass()
  await answerer
    .getByRole('article')
    .filter({ hasText: words })
    .getByRole('link', { name: /^Answer it/ })
    .click()
  await answerer.getByLabel('Your answer').fill('The front desk keeps it.')
  await answerer.getByRole('button', { name: 'Post your answer' }).click()
  await expect(answerer.getByText('The front desk keeps it.')).toBeVisible()

  const asker = await as('maria')
  await expect(async () => {
    await asker.goto('/wanted')
    const filled = asker.getByRole('region', { name: 'Filled lately' })
    await expect(filled).toContainText(words, { timeout: 500 })
    const own = asker.getByRole('complementary')
    await expect(own).toContainText(`You searched for “${words}”`, { timeout: 500 })
  }).toPass()
  for (const handle of ['maria', 'arjun', 'nadia']) {
    const waiting = await as(handle)
    await waiting.goto('/inbox')
    const line = waiting
      .getByRole('listitem')
      .filter({ hasText: 'What you searched for in vain is written now:' })
    await line.getByRole('link', { name: words }).click()
    await expect(waiting.getByText('The front desk keeps it.')).toBeVisible()
  }
})

test('a saved search shows what is new, and no longer once somebody looked', async ({ as }) => {
  const reader = await as('devika')
  await reader.goto('/search?q=gazebo')
  await reader.getByRole('button', { name: 'Save this search' }).first().click()
  await expect(reader.getByRole('heading', { level: 1, name: 'gazebo' })).toBeVisible()

  const writer = await as('tobias')
  await writer.goto('/posts/new?kind=question&title=Who+put+up+the+gazebo')
  await writer.getByLabel('Details').fill('It is new.')
  await writer.getByRole('button', { name: 'Publish' }).click()
  await writer.waitForURL(/\/posts\/\w{12}\//)

  await expect(async () => {
    await reader.goto('/searches')
    await expect(reader.getByText('1 new')).toBeVisible({ timeout: 500 })
  }).toPass()
  await reader.getByRole('link', { name: 'gazebo' }).click()
  const fresh = reader.getByRole('region', { name: 'New since you last looked' })
  await expect(fresh.getByRole('link', { name: 'Who put up the gazebo' })).toBeVisible()
  await reader.goto('/searches')
  await expect(reader.getByText('1 new')).toHaveCount(0)
})
