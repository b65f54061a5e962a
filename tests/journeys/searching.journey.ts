import { tabTo } from './support/keyboard'
import { expect, test } from './support/test'

test('a lesson is found by a word with a typo within two seconds of its publication', async ({ as }) => {
  const reader = await as('devika')
  const writer = await as('tobias')
  await writer.goto('/posts/new?kind=lesson')
  await writer.getByLabel('Title').fill('Throttling the exporter starved the dashboards')
  await writer.getByLabel('In one sentence').fill('Give the exporter a lane of its own.')
  await writer.getByLabel('What happened').fill('The dashboards showed numbers of yesterday.')
  await writer.getByLabel('Why', { exact: true }).fill('One queue for both.')
  await writer.getByLabel('What we do differently').fill('Two queues.')
  await writer.getByLabel('Mixed').check()
  const answered = writer.waitForResponse((response) => response.request().method() === 'POST')
  await writer.getByRole('button', { name: 'Publish' }).click()
  await answered
  const published = Date.now()

  await expect(async () => {
    const page = await reader.request.get('/search?q=throtling+exportr')
    expect(await page.text()).toContain('starved the dashboards')
  }).toPass({ intervals: [50], timeout: Math.max(1, published + 2000 - Date.now()) })
})

test('somebody searches with the keyboard alone: a slash, words, a suggestion, then facets', async ({
  as,
}) => {
  const reader = await as('devika')
  await reader.goto('/')
  const box = reader.getByRole('combobox', { name: 'Search' })
  // The key is heard from when the scripts have come.
  await expect(async () => {
    await reader.keyboard.press('/')
    await expect(box).toBeFocused({ timeout: 200 })
  }).toPass()
  await reader.keyboard.type('postgres')
  const suggestions = reader.getByRole('listbox', { name: 'Suggestions' })
  const first = suggestions.getByRole('option').first()
  await expect(first).toBeVisible()
  await expect(suggestions.getByRole('group', { name: 'Go to' })).toBeVisible()
  await reader.keyboard.press('ArrowDown')
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await expect(box).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '')
  await reader.keyboard.press('Enter')
  await expect(reader).toHaveURL(/\/posts\//)
  await expect(reader.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(suggestions).toHaveCount(0)

  await reader.keyboard.press('/')
  await reader.keyboard.type('posgres')
  await reader.keyboard.press('Escape')
  await expect(suggestions).toHaveCount(0)
  await reader.keyboard.press('Enter')
  await expect(reader).toHaveURL(/\/search\?q=posgres/)
  const count = reader.getByRole('status').filter({ hasText: 'result' })
  const before = (await count.textContent()) ?? ''

  const filters = reader.getByRole('navigation', { name: 'Filters' })
  await tabTo(reader, filters.getByRole('link', { name: /^Lessons/ }))
  await reader.keyboard.press('Enter')
  await expect(reader).toHaveURL(/kind=lesson/)
  await expect(count).not.toHaveText(before)
  await expect(filters.getByRole('link', { name: /^Lessons/ })).toHaveAttribute('aria-current', 'true')
  for (const row of await reader.locator('.post-row').all())
    await expect(row.getByText('Lesson', { exact: true })).toBeVisible()

  await tabTo(reader, reader.getByRole('link', { name: 'Remove the filter Kind: Lessons' }))
  await reader.keyboard.press('Enter')
  await expect(reader).not.toHaveURL(/kind=lesson/)
  await expect(reader.getByRole('link', { name: /Remove the filter/ })).toHaveCount(0)
})

test('going back from a result leads to the place in the list where somebody left it', async ({ as }) => {
  const reader = await as('devika')
  await reader.goto('/search?q=clinic')
  await expect(reader.locator('.post-row').nth(12)).toBeVisible()
  const result = reader.locator('.post-row').nth(12).getByRole('heading').getByRole('link')
  const title = (await result.textContent()) ?? ''
  await result.scrollIntoViewIfNeeded()
  const left = await reader.evaluate(() => scrollY)
  expect(left).toBeGreaterThan(300)
  await result.click()
  await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible()
  expect(await reader.evaluate(() => scrollY)).toBe(0)
  await reader.goBack()
  await expect(reader).toHaveURL(/\/search/)
  await expect.poll(() => reader.evaluate(() => scrollY)).toBe(left)
  await expect(reader.getByRole('combobox', { name: 'Search' })).toHaveValue('clinic')
  await reader.goForward()
  await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test('what nobody has written yet becomes a question', async ({ as }) => {
  const reader = await as('devika')
  await reader.goto('/search?q=zeppelin+parking')
  await expect(reader.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
  await reader.getByRole('link', { name: 'Ask it as a question' }).click()
  await expect(reader.getByLabel('Title')).toHaveValue('zeppelin parking')
})
