import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

async function openLesson(page: Page, title: string): Promise<void> {
  await page.goto(`/search?q=${encodeURIComponent(`"${title}"`)}`)
  await page.getByRole('main').getByRole('link', { name: title }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

interface Use {
  result: string
  context: string
  conditions?: string
  note?: string
}

async function sayUsed(page: Page, { result, context, conditions = '', note = '' }: Use): Promise<void> {
  await page.getByRole('link', { name: 'I used this' }).click()
  await page.getByRole('group', { name: 'How did it go?' }).getByText(result, { exact: true }).click()
  await page.getByLabel('Where did you use it?').fill(context)
  await page.getByLabel(/^Where is its limit\?/).fill(conditions)
  await page.getByLabel(/^A line about it/).fill(note)
  await page.getByRole('button', { name: 'I used this' }).click()
}

/** Follows a notice, which comes a moment after what it tells of. */
async function told(page: Page, of: RegExp): Promise<void> {
  const notice = page.getByRole('main').getByRole('link', { name: of }).first()
  await expect(async () => {
    await page.goto('/inbox')
    await expect(notice).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await notice.click()
}

test('somebody uses a lesson, its author is thanked with where it helped, and the next reader sees it', async ({
  as,
}) => {
  const title = 'We told customers about the new price before we told support'
  const reader = await as('lena')
  await openLesson(reader, title)
  await sayUsed(reader, {
    ...{ result: 'It helped', context: 'Letter about the new sign-in' },
    note: 'Support had rehearsed the three questions that came.',
  })
  await expect(
    reader.locator('.use', { hasText: 'Letter about the new sign-in' }).getByText('Lena Brandt'),
  ).toBeVisible()

  const author = await as('chloe')
  await told(author, /Letter about the new sign-in/)
  await expect(author.getByText('Support had rehearsed the three questions that came.')).toBeVisible()

  const next = await as('rosa')
  await openLesson(next, title)
  await expect(next.getByRole('link', { name: /^Used by 1 person/ })).toBeVisible()
})

test('a lesson that did not hold for two is contested, its author says where it ends, and it is no more', async ({
  as,
}) => {
  const title = 'Watching Teresa book by ear made the calendar better for everybody'
  const first = await as('emre')
  await openLesson(first, title)
  await sayUsed(first, { result: 'It did not hold here', context: 'Seat plan of the app' })
  await expect(first.getByText(/Say under which conditions it did not hold/).first()).toBeVisible()
  await expect(first.getByLabel('Where did you use it?')).toHaveValue('Seat plan of the app')
  await first.getByLabel(/^Where is its limit\?/).fill('A drawing that has no order of reading.')
  await first.getByRole('button', { name: 'I used this' }).click()
  await expect(first.locator('.use', { hasText: 'Seat plan of the app' })).toBeVisible()

  const second = await as('sofia')
  await openLesson(second, title)
  await expect(second.locator('#main').getByText('Contested', { exact: true })).toHaveCount(0)
  await sayUsed(second, {
    ...{ result: 'It did not hold here', context: 'Charts of the reports' },
    conditions: 'Four hundred points, which nobody wants to have read out.',
  })
  await openLesson(second, title)
  await expect(second.locator('#main').getByText('Contested', { exact: true })).toBeVisible()
  await expect(second.getByText(/A drawing that has no order of reading/).first()).toBeVisible()

  const author = await as('oskar')
  await author.goto('/reviews')
  await expect(author.locator('.post-row', { hasText: title })).toContainText('It did not hold for several')
  await author.getByRole('link', { name: title, exact: true }).click()
  await author.getByRole('link', { name: 'Answer both sides' }).click()
  await author.getByLabel('In one sentence').fill('Holds for what has an order of reading.')
  await author.getByRole('button', { name: 'Answer' }).click()
  await expect(author.getByText('Holds for what has an order of reading.').first()).toBeVisible()

  await openLesson(first, title)
  await expect(first.locator('#main').getByText('Contested', { exact: true })).toHaveCount(0)
  await expect(first.getByText('Holds for what has an order of reading.')).toBeVisible()
  await first.goto('/inbox')
  await expect(
    first
      .getByRole('main')
      .getByRole('link', { name: new RegExp(title) })
      .first(),
  ).toBeVisible()
})
