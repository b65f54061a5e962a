import type { Page } from '@playwright/test'
import { tabTo } from './support/keyboard'
import { expect, test } from './support/test'

const TITLE = 'How do we replay a webhook that our queue dropped?'

async function answer(page: Page, address: string, text: string): Promise<void> {
  await page.goto(address)
  await page.getByLabel('Your answer').fill(text)
  await page.getByRole('button', { name: 'Post your answer' }).click()
  await expect(page.getByRole('article').filter({ hasText: text })).toBeVisible()
}

test('somebody asks by keyboard, two colleagues answer, and the asker accepts one, then the other, then none', async ({
  as,
}) => {
  const asker = await as('rahul')
  await asker.goto('/')
  await tabTo(asker, asker.getByRole('link', { name: 'Write', exact: true }))
  await asker.keyboard.press('Enter')
  await expect(asker.getByRole('heading', { name: 'Ask a question' })).toBeVisible()
  await tabTo(asker, asker.getByLabel('Title'))
  await asker.keyboard.type(TITLE)
  await tabTo(asker, asker.getByLabel('Details'))
  await asker.keyboard.type('The queue was restarted at 14:00 and **three events** are missing.')
  await tabTo(asker, asker.getByLabel(/^Topics/))
  await asker.keyboard.type('incident response')
  await tabTo(asker, asker.getByRole('button', { name: 'Publish' }))
  await asker.keyboard.press('Enter')
  await expect(asker.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
  await expect(asker.getByText('three events').and(asker.locator('strong'))).toBeVisible()
  await expect(asker.getByRole('main').getByRole('link', { name: 'incident-response' })).toBeVisible()

  await answer(await as('arjun'), asker.url(), 'Ask the sender: their dashboard has a resend button.')
  await answer(await as('asha'), asker.url(), 'Read the dead-letter table and insert them again.')

  await asker.reload()
  await expect(asker.getByRole('heading', { name: '2 answers' })).toBeVisible()
  const first = asker.locator('.answer', { hasText: 'resend button' })
  const second = asker.locator('.answer', { hasText: 'dead-letter table' })
  await first.getByRole('button', { name: 'This answered my question' }).click()
  await expect(first.getByText('Accepted answer', { exact: true })).toBeVisible()
  await second.getByRole('button', { name: 'This answered my question' }).click()
  await expect(second.getByText('Accepted answer', { exact: true })).toBeVisible()
  await expect(first.getByText('Accepted answer', { exact: true })).toHaveCount(0)

  await asker
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Questions/ })
    .click()
  await expect(asker.locator('.post-row', { hasText: TITLE }).getByText('Answered')).toBeVisible()

  await asker.goBack()
  await second.getByRole('button', { name: 'Accepted by you' }).click()
  await expect(asker.getByText('Accepted answer', { exact: true })).toHaveCount(0)
})

test('nobody but the asker is offered to accept an answer, and nobody votes on their own', async ({ as }) => {
  const asker = await as('rahul')
  await asker.goto('/posts/new')
  await asker.getByLabel('Title').fill('Who may switch the pager to somebody else?')
  await asker.getByLabel('Details').fill('I am on call on Saturday and away on Sunday.')
  await asker.getByRole('button', { name: 'Publish' }).click()
  await expect(asker.getByRole('heading', { level: 1 })).toHaveText(/pager/)
  await expect(asker.getByRole('button', { name: /Useful/ })).toHaveCount(0)

  const colleague = await as('tobias')
  await answer(colleague, asker.url(), 'Whoever has the pager: use “override” in the schedule.')
  await expect(colleague.getByRole('button', { name: 'This answered my question' })).toHaveCount(0)
  await colleague.getByRole('button', { name: 'Useful: score 0' }).click()
  await expect(colleague.getByRole('button', { name: 'Useful: score 1' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(colleague.locator('.answer').getByRole('button', { name: /Useful/ })).toHaveCount(0)
})
