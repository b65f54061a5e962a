import { expect, test } from './support/test'

test('somebody is told once of a post in a topic they follow, in every open window, and reading it clears it', async ({
  as,
}) => {
  const reader = await as('kenji')
  await reader.goto('/inbox')
  const readAll = reader.getByRole('button', { name: 'Mark all read' })
  if (await readAll.isVisible()) await readAll.click()
  await expect(reader.getByText('Everything is read').first()).toBeVisible()
  await reader.goto('/topics/accessibility')
  const follow = reader.getByRole('button', { name: 'Follow #', exact: false })
  const topic = (await follow.count()) > 0 ? '/topics/accessibility' : '/topics/mobile'
  await reader.goto(topic)
  const button = reader.locator('main').getByRole('button', { name: /^Follow(ing)? #/ })
  if ((await button.textContent())?.startsWith('Follow ')) await button.click()
  await expect(reader.getByRole('button', { name: /^Following #/ })).toBeVisible()

  const slug = topic.split('/').at(-1) ?? ''
  const writer = await as('maria')
  await writer.goto(`/posts/new?kind=question&topics=${slug}`)
  await writer.getByLabel('Title').fill('Who hears of this exactly once?')
  await writer.getByLabel('Details').fill('Ask @kenji, who follows this too.')
  await writer.getByRole('button', { name: 'Publish' }).click()
  await expect(writer.getByRole('heading', { level: 1 })).toHaveText(/exactly once/)

  const count = reader.getByRole('link', { name: /^Inbox/ })
  await expect(count).toHaveText(/1$/, { timeout: 10_000 })
  const second = await as('kenji')
  await second.goto('/inbox')
  await expect(second.getByRole('listitem').filter({ hasText: 'Who hears of this' })).toHaveCount(1)
  await second.keyboard.press('j')
  await second.keyboard.press('Enter')
  await expect(second.getByRole('heading', { level: 1 })).toHaveText(/exactly once/)
  await expect(count).not.toHaveText(/1$/, { timeout: 10_000 })
})
