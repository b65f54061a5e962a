import type { Locator } from '@playwright/test'
import { tabTo } from './support/keyboard'
import { expect, signIn, test } from './support/test'

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
  for (const group of ['Go to', 'Search for', 'Topics', 'Ask'])
    await expect(suggestions.getByRole('group', { name: group, exact: true })).toBeVisible()
  const options = suggestions.getByRole('option')
  await expect(
    reader.getByRole('status').filter({ hasText: `${await options.count()} suggestions` }),
  ).toHaveCount(1)
  const isActive = async (option: Locator) => {
    await expect(option).toHaveAttribute('aria-selected', 'true')
    await expect(box).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '')
    await expect(box).toBeFocused()
  }
  await reader.keyboard.press('ArrowUp')
  await isActive(options.last())
  await expect(options.last()).toHaveText('Ask “postgres” as a question')
  await reader.keyboard.press('Home')
  await isActive(options.first())
  await reader.keyboard.press('End')
  await isActive(options.last())
  await reader.keyboard.press('ArrowDown')
  await expect(box).not.toHaveAttribute('aria-activedescendant')
  await reader.keyboard.press('ArrowDown')
  await isActive(options.first())
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
  await reader.goto('/search?q=xylophone+parking')
  await expect(reader.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
  await reader.getByRole('link', { name: 'Ask it as a question' }).click()
  await expect(reader.getByLabel('Title')).toHaveValue('xylophone parking')
})

test('a whole question is pasted, and a typo put right', async ({ as }) => {
  const reader = await as('devika')
  await reader.goto('/')
  const box = reader.getByRole('combobox', { name: 'Search' })
  await box.fill('Can I drop a column in the very same deploy that stops using it?')
  await box.press('Enter')
  await expect(reader).toHaveURL(/\/search\?q=Can/)
  const titles = reader.locator('.post-row').getByRole('heading')
  await expect(titles.filter({ hasText: 'Can I drop a column in the same deploy' })).toHaveCount(1)
  await expect(titles.first()).toContainText('column')
  await expect(reader.locator('.why-found').first()).toContainText('Found ')

  await box.fill('posgres')
  await box.press('Enter')
  await expect(reader.getByText('Showing results for postgres')).toBeVisible()
  await reader.getByRole('link', { name: 'posgres', exact: true }).click()
  await expect(reader).toHaveURL(/q=posgres&exact=1/)
  await expect(reader.getByText('Showing results for')).toHaveCount(0)
})

test('a question is pasted as it was written in a chat, with its greeting and its thanks', async ({ as }) => {
  const reader = await as('devika')
  await reader.goto('/')
  const box = reader.getByRole('combobox', { name: 'Search' })
  const pasted =
    'Hi all, quick question: we stop using a column with this release. Can I drop it in the same deploy, or is that too early? Thanks in advance!'
  await box.fill(pasted)
  await box.press('Enter')
  await expect(reader).toHaveURL(/\/search\?q=Hi/)
  const titles = reader.locator('.post-row').getByRole('heading')
  await expect(titles.first()).toContainText(/drop.* a column|column two deploys too early/)
  await expect(titles.filter({ hasText: 'Can I drop a column in the same deploy' })).toHaveCount(1)
  await expect(box).toHaveValue(pasted)
})

test('results follow the words typed on their page, and going back leads to the search before', async ({
  as,
}) => {
  const reader = await as('devika')
  await reader.goto('/search?q=clini')
  const box = reader.getByRole('combobox', { name: 'Search' })
  const count = reader.getByRole('status').filter({ hasText: 'result' })
  const filters = reader.getByRole('navigation', { name: 'Filters' })
  await expect(async () => {
    await box.fill('clini')
    await box.fill('clinic')
    await expect(reader).toHaveURL(/q=clinic$/, { timeout: 2000 })
  }).toPass()
  const entries = await reader.evaluate(() => history.length)
  await reader.keyboard.type('s')
  await expect(reader).toHaveURL(/q=clinics$/)
  await expect(box).toBeFocused()
  await expect(box).toHaveValue('clinics')
  expect(await reader.evaluate(() => history.length)).toBe(entries)

  // A filter keeps the words, the place on the page and the focus.
  const lessons = filters.getByRole('link', { name: /^Lessons/ })
  await lessons.focus()
  await reader.evaluate(() => scrollTo(0, 300))
  await reader.keyboard.press('Enter')
  await expect(reader).toHaveURL(/q=clinics&kind=lesson/)
  await expect(lessons).toBeFocused()
  expect(await reader.evaluate(() => scrollY)).toBeGreaterThan(200)
  const before = await count.textContent()
  await tabTo(reader, reader.getByRole('link', { name: 'Remove the filter Kind: Lessons' }))
  await reader.keyboard.press('Enter')
  await expect(count).not.toHaveText(before ?? '')
  await expect(count).toBeFocused()

  for (const address of [/kind=lesson/, /q=clinics$/, /q=clini$/]) {
    await reader.goBack()
    await expect(reader).toHaveURL(address)
  }
  await expect(box).toHaveValue('clini')
})

test('what somebody searched for stays with them, on this device, until they clear it or sign out', async ({
  as,
}) => {
  const reader = await as(null)
  const box = reader.getByRole('combobox', { name: 'Search' })
  const recent = reader.getByRole('group', { name: 'Recent searches' })
  const search = async (words: string) => {
    await reader.goto('/')
    // Before the scripts have come it is a plain form, which keeps nothing.
    await expect(async () => {
      await box.fill('')
      await box.fill(words)
      await expect(reader.getByRole('listbox')).toBeVisible({ timeout: 2000 })
    }).toPass()
    await box.press('Enter')
    await expect(reader).toHaveURL(/\/search/)
    await reader.goto('/')
    await box.click()
  }
  await signIn(reader, 'devika@lumen.example')
  await search('zeppelin parking')
  await expect(recent.getByRole('option').first()).toHaveText('zeppelin parking')
  await recent.getByRole('option', { name: 'Clear recent searches' }).click()
  await expect(recent).toHaveCount(0)
  await search('clinic')
  await expect(recent).toBeVisible()

  await reader.locator('summary', { hasText: 'Your account' }).click()
  await reader.getByRole('button', { name: 'Sign out' }).click()
  await expect(reader).toHaveURL(/\/sign-in/)
  expect(await reader.evaluate(() => JSON.stringify(localStorage))).not.toContain('clinic')
  await signIn(reader, 'maria@lumen.example')
  await box.click()
  await box.press('ArrowDown')
  await expect(reader.getByRole('listbox')).toHaveCount(0)
})
