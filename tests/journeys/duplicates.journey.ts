import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

const OLD_BROWSER = { javaScriptEnabled: false }

async function ask(page: Page, title: string, details: string): Promise<string> {
  await page.goto('/posts/new')
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Details').fill(details)
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  return page.url()
}

async function answerAndAccept(asker: Page, helper: Page, address: string, text: string): Promise<void> {
  await helper.goto(address)
  await helper.getByLabel('Your answer').fill(text)
  await helper.getByRole('button', { name: 'Post your answer' }).click()
  await expect(helper.locator('.answer', { hasText: text })).toBeVisible()
  await asker.goto(address)
  await asker.getByRole('button', { name: 'This answered my question' }).click()
  await expect(asker.getByText('Accepted answer', { exact: true })).toBeVisible()
}

const ASKED = 'Where are the retired zeppelin moorings written down?'
const SAID = 'In the hangar register, on its last page.'

test('somebody starts to ask what was answered, and is led to it', async ({ as }) => {
  const [asker, helper] = [await as('rahul'), await as('asha')]
  const address = await ask(asker, ASKED, 'The list on the wall ends in spring.')
  await answerAndAccept(asker, helper, address, SAID)

  const other = await as('rosa')
  await other.goto('/posts/new')
  await expect(other.getByText('Already written?')).toHaveCount(0)
  await other.getByLabel('Title').pressSequentially('Which zeppelin moorings are')
  const list = other.locator('#similar')
  await expect(list).toContainText(ASKED)
  await expect(list).toContainText(SAID)
  await expect(other.getByLabel('Title')).toBeFocused()
  await expect(other.getByRole('status').filter({ hasText: 'like this' })).toBeVisible()
  const before = await other.getByLabel('Title').boundingBox()
  await other.getByLabel('Title').pressSequentially(' retired?')
  await other.getByLabel('Details').fill('I have to moor one on Monday.')
  expect(await other.getByLabel('Title').boundingBox()).toEqual(before)
  await other.getByRole('button', { name: `This answers me: ${ASKED}` }).press('Enter')
  await expect(other).toHaveURL(address)
  await expect(other.getByText('It answered somebody once before they asked.')).toBeVisible()

  await other.goBack()
  await expect(other.getByLabel('Title')).toHaveValue('Which zeppelin moorings are retired?')
  await expect(other.getByLabel('Details')).toHaveValue('I have to moor one on Monday.')
})

test('the same without JavaScript', async ({ as }) => {
  const [asker, helper] = [await as('rahul', OLD_BROWSER), await as('asha', OLD_BROWSER)]
  const title = 'Who winds the tower clock when nobody is on call?'
  const address = await ask(asker, title, 'It stood still over the holidays.')
  await answerAndAccept(asker, helper, address, 'The night porter, on Fridays.')

  const other = await as('rosa', OLD_BROWSER)
  await other.goto('/posts/new')
  await other.getByLabel('Title').fill('Who winds the tower clock?')
  await other.getByLabel('Details').fill('It is *late*.')
  await other.getByRole('button', { name: 'Look for similar posts first' }).click()
  await expect(other.locator('#similar')).toContainText('The night porter, on Fridays.')
  await expect(other.getByLabel('Title')).toHaveValue('Who winds the tower clock?')
  await expect(other.getByLabel('Details')).toHaveValue('It is *late*.')
  await other.getByRole('button', { name: `This answers me: ${title}` }).click()
  await expect(other).toHaveURL(address)
})

for (const [how, browser] of [
  ['', {}],
  [' without JavaScript', OLD_BROWSER],
] as const) {
  test(`a duplicate is closed, both are told, and it is undone${how}`, async ({ as }) => {
    const [first, second] = [await as('rahul', browser), await as('rosa', browser)]
    const moderator = await as('devika', browser)
    const [title, again] = [
      `How is the lighthouse lamp aligned${how}?`,
      `Aligning the lamp of a lighthouse${how}`,
    ]
    const original = await ask(first, title, 'It points at the harbour.')
    const duplicate = await ask(second, again, 'Ships complain.')

    await moderator.goto(duplicate)
    await moderator.getByRole('link', { name: 'Close as a duplicate' }).click()
    await moderator.getByLabel(/somewhere else|The other question/).fill('https://example.com/elsewhere')
    await moderator.getByRole('button', { name: 'Close as a duplicate' }).click()
    await expect(moderator.getByText('No question that you can read has this address.').first()).toBeVisible()
    await moderator.getByLabel(/somewhere else|The other question/).fill(original)
    await moderator.getByRole('button', { name: 'Close as a duplicate' }).click()
    await expect(moderator.getByText('Asked before.')).toBeVisible()

    await second.goto('/inbox')
    await expect(second.getByText('found where this was asked before').first()).toBeVisible({
      timeout: 15_000,
    })
    await first.goto('/inbox')
    await expect(first.getByText('closed a duplicate, which now leads to').first()).toBeVisible()
    await second.goto(duplicate)
    await expect(second.getByLabel('Your answer')).toHaveCount(0)
    await second.getByRole('main').getByRole('link', { name: title }).click()
    await expect(second).toHaveURL(original)
    await expect(second.getByRole('complementary').getByRole('link', { name: again })).toBeVisible()

    await second.goto(duplicate)
    await second.getByRole('link', { name: 'Open it again' }).click()
    await second.getByRole('button', { name: 'Open it again' }).click()
    await expect(second).toHaveURL(duplicate)
    await expect(second.getByText('Asked before.')).toHaveCount(0)
    await moderator.goto(duplicate)
    await moderator.getByLabel('Your answer').fill('It is another lamp.')
    await moderator.getByRole('button', { name: 'Post your answer' }).click()
    await expect(moderator.locator('.answer', { hasText: 'It is another lamp.' })).toBeVisible()
  })
}
