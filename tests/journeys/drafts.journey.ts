import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

const OFFLINE = /net::ERR_INTERNET_DISCONNECTED|Failed to fetch|ERR_NETWORK/

const details = (page: Page) => page.getByLabel('Details')
const saved = (page: Page) => expect(page.locator('.saving-status')).toHaveText(/^Saved \d\d:\d\d$/)
const openDraft = async (page: Page, title: string) => {
  await page.goto('/drafts')
  await page.getByRole('link', { name: title, exact: true }).click()
  await expect(page.getByLabel('Title')).toHaveValue(title)
}

test('thirty seconds of typing, the network cut twice and the window killed once, lose not one character', async ({
  as,
}) => {
  const title = 'Who may restart the import at night?'
  const words = 'It stops at three, and nobody is told before nine. We lose a day each time it happens. '
  const parts = Array.from({ length: 5 }, (_, index) => `${index + 1}. ${words}`)
  const writer = await as('pedro', { expects: OFFLINE })
  const context = writer.context()
  const type = (page: Page, text: string) => details(page).pressSequentially(text, { delay: 65 })
  await writer.goto('/posts/new')
  await writer.getByLabel('Title').fill(title)
  await type(writer, parts[0] ?? '')
  await saved(writer)

  await context.setOffline(true)
  await type(writer, parts[1] ?? '')
  await expect(writer.locator('.saving-status')).toContainText('Not saved: offline, kept on this device.')
  await context.setOffline(false)
  await type(writer, parts[2] ?? '')
  await saved(writer)

  await context.setOffline(true)
  await type(writer, parts[3] ?? '')
  const killed = writer.waitForEvent('crash')
  const debug = await context.newCDPSession(writer)
  debug.send('Page.crash').catch(() => undefined)
  await killed
  await writer.close()
  await context.setOffline(false)

  const after = await context.newPage()
  await openDraft(after, title)
  await expect(details(after)).toHaveValue(parts.slice(0, 3).join(''))
  await after.getByRole('button', { name: 'Go on with it' }).click()
  await expect(details(after)).toHaveValue(parts.slice(0, 4).join(''))
  await details(after).press('Control+End')
  await type(after, parts[4] ?? '')
  await saved(after)
  await after.getByRole('button', { name: 'Publish' }).click()
  await expect(after.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await after.locator('.post-header').getByRole('link', { name: 'Edit', exact: true }).click()
  await expect(details(after)).toHaveValue(parts.join('').trimEnd())
  await after.goto('/drafts')
  await expect(after.getByRole('link', { name: title })).toHaveCount(0)
  await after.goto('/posts/new')
  await expect(after.getByRole('button', { name: 'Go on with it' })).toHaveCount(0)
})

test('two devices on one draft: the second is told, both texts are shown, and both are kept', async ({
  as,
}) => {
  const title = 'Do we pay for the old queue?'
  const first = await as('sofia')
  await first.goto('/posts/new')
  await first.getByLabel('Title').fill(title)
  await details(first).fill('Begun at the desk.')
  await saved(first)

  const second = await as('sofia')
  await openDraft(second, title)
  await details(first).fill('Begun at the desk. Went on there.')
  await saved(first)
  await details(second).fill('Begun at the desk. Went on in the train.')
  const told = second.getByRole('region', { name: /saved in another window/ })
  await expect(told).toContainText('Went on there.')
  await expect(told).toContainText('Went on in the train.')
  await told.getByRole('button', { name: 'Go on with mine' }).click()
  await saved(second)
  await expect(details(second)).toHaveValue('Begun at the desk. Went on in the train.')

  await details(first).press('Control+End')
  await details(first).pressSequentially(' Later.')
  await first.getByRole('button', { name: 'Go on with the other' }).click()
  await expect(details(first)).toHaveValue('Begun at the desk. Went on in the train.')
  await first.goto('/drafts')
  await expect(first.getByRole('link', { name: title, exact: true })).toHaveCount(3)
  const texts: string[] = []
  for (let index = 0; index < 3; index++) {
    await first.goto('/drafts')
    await first.getByRole('link', { name: title, exact: true }).nth(index).click()
    await expect(first.getByLabel('Title')).toHaveValue(title)
    texts.push(await details(first).inputValue())
  }
  expect(texts.sort()).toEqual([
    'Begun at the desk. Went on in the train.',
    'Begun at the desk. Went on there.',
    'Begun at the desk. Went on there. Later.',
  ])
})

test('somebody who leaves in the middle of a word finds it on another device', async ({ as }) => {
  const writer = await as('joon')
  await writer.goto('/posts/new?kind=lesson')
  await writer.getByLabel('Title').fill('We measured the wrong thing')
  await writer.getByLabel('What happened').fill('For a month we counted open')
  await writer.goto('/lessons')
  const elsewhere = await as('joon')
  await openDraft(elsewhere, 'We measured the wrong thing')
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Share a lesson')
  await expect(elsewhere.getByLabel('What happened')).toHaveValue('For a month we counted open')

  await elsewhere.getByLabel('What happened').fill('For a month we counted opened tickets')
  await elsewhere.getByRole('link', { name: 'Hindsight' }).click()
  await expect(elsewhere.getByRole('heading', { name: 'Share a lesson' })).toHaveCount(0)
  await writer.goto('/drafts')
  await openDraft(writer, 'We measured the wrong thing')
  await expect(writer.getByLabel('What happened')).toHaveValue('For a month we counted opened tickets')
})

test('what was never saved is offered by the device that has it', async ({ as }) => {
  const writer = await as('yuki', { expects: OFFLINE })
  await writer.goto('/posts/new?kind=experiment')
  const context = writer.context()
  await context.setOffline(true)
  await writer.getByLabel('Title').fill('Fewer reminders')
  await writer.getByLabel('Hypothesis').fill('If we send fewer')
  await expect(writer.locator('.saving-status')).toContainText('kept on this device')
  await writer.close()
  await context.setOffline(false)

  const after = await context.newPage()
  await after.goto('/posts/new')
  await after.getByRole('button', { name: 'Go on with it' }).click()
  await expect(after.getByRole('heading', { level: 1 })).toHaveText('Write up an experiment')
  await expect(after.getByLabel('Title')).toHaveValue('Fewer reminders')
  await expect(after.getByLabel('Hypothesis')).toHaveValue('If we send fewer')
  await saved(after)
  await openDraft(await as('yuki'), 'Fewer reminders')
  await after.goto('/posts/new')
  await expect(after.getByRole('button', { name: 'Go on with it' })).toHaveCount(0)
})

test('what is to be published without a name stays on the device, and leaves it when it is published', async ({
  as,
}) => {
  const title = 'I deleted the wrong backup'
  const writer = await as('rahul', { expects: /status of 404/ })
  await writer.goto('/posts/new')
  await writer.getByLabel('Title').fill(title)
  await details(writer).fill('It was late.')
  await saved(writer)
  await writer.getByLabel('Without my name').check()
  await expect(writer.locator('.saving-status')).toContainText('Kept on this device only')
  const elsewhere = await as('rahul')
  await elsewhere.goto('/drafts')
  await expect(elsewhere.getByRole('link', { name: title })).toHaveCount(0)

  await details(writer).fill('It was late, and I was alone.')
  await writer.goto('/posts/new')
  await writer.getByRole('button', { name: 'Go on with it' }).click()
  await expect(writer.getByLabel('Without my name')).toBeChecked()
  await expect(details(writer)).toHaveValue('It was late, and I was alone.')
  await writer.getByRole('button', { name: 'Publish' }).click()
  await expect(writer.getByRole('heading', { level: 1 })).toHaveText(title)
  await writer.goto('/posts/new')
  await expect(writer.getByRole('button', { name: 'Publish' })).toBeVisible()
  await expect(writer.getByRole('button', { name: 'Go on with it' })).toHaveCount(0)
  await elsewhere.goto('/drafts')
  await expect(elsewhere.getByRole('link', { name: title })).toHaveCount(0)
})

test('sixty thousand words are saved in one request', async ({ as }) => {
  const writer = await as('asha')
  await writer.goto('/posts/new')
  let requests = 0
  writer.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/drafts/') && request.method() === 'POST') requests++
  })
  const text = 'lesson '.repeat(60_000)
  await details(writer).fill(text)
  await saved(writer)
  expect(requests).toBe(1)
  await writer.reload()
  await expect(details(writer)).toHaveValue(text)
  await writer.goto('/drafts')
  await writer.getByRole('link', { name: /^Delete “lesson lesson/ }).click()
  await writer.getByRole('button', { name: 'Delete it' }).click()
  await expect(writer.getByRole('heading', { name: 'You are not in the middle of anything' })).toBeVisible()
})

test('drafts need no scripts', async ({ as }) => {
  const writer = await as('kenji', { javaScriptEnabled: false })
  await writer.goto('/posts/new')
  await writer.getByLabel('Title').fill('Wh')
  await writer.getByRole('button', { name: 'Save draft' }).click()
  await saved(writer)
  await writer.goto('/')
  await openDraft(writer, 'Wh')

  const second = await as('kenji', { javaScriptEnabled: false })
  await openDraft(second, 'Wh')
  await writer.getByLabel('Title').fill('Who reads this?')
  await writer.getByRole('button', { name: 'Save draft' }).click()
  await saved(writer)
  await second.getByLabel('Title').fill('Who wrote this?')
  await second.getByRole('button', { name: 'Save draft' }).click()
  await expect(second.getByRole('alert')).toContainText('both texts are kept')
  await second.getByRole('button', { name: 'Go on with the other' }).click()
  await expect(second.getByLabel('Title')).toHaveValue('Who reads this?')
  await second.goto('/drafts')
  await expect(second.getByRole('link', { name: 'Who wrote this?', exact: true })).toBeVisible()
})
