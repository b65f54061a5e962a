import { expect, test } from './support/test'

/** What is saved and suggested while somebody writes is asked for as well, and where the links of the page lead. */
const OFFLINE = /net::ERR_INTERNET_DISCONNECTED|Failed to fetch manifest patches/
const RESTARTING = /net::ERR_CONNECTION_REFUSED|Failed to fetch manifest patches/

const TITLE = 'Which clinics import their own price list?'

test('somebody whose network is gone while publishing loses nothing and publishes when it is back', async ({
  as,
}) => {
  const writer = await as('pedro', { expects: OFFLINE })
  await writer.goto('/posts/new')
  await writer.getByLabel('Title').fill(TITLE)
  await writer.getByLabel('Details').fill('Written on a train.')
  await writer.context().setOffline(true)
  await writer.getByRole('button', { name: 'Publish' }).click()
  await expect(writer.getByRole('alert')).toContainText('You are offline, so nothing was sent.')
  await expect(writer.getByLabel('Title')).toHaveValue(TITLE)
  await expect(writer.getByLabel('Details')).toHaveValue('Written on a train.')

  await writer.context().setOffline(false)
  await expect(writer.getByRole('alert')).toHaveCount(0)
  await writer.getByRole('button', { name: 'Publish' }).click()
  await expect(writer.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
})

test('somebody who publishes while the site restarts loses nothing either', async ({ as }) => {
  const writer = await as('yuki', { expects: RESTARTING })
  await writer.goto('/posts/new')
  await writer.getByLabel('Title').fill('Who translates the release notes?')
  await writer.getByLabel('Details').fill('Into Japanese.')
  await writer.route('**/*', (route) => route.abort('connectionrefused'))
  await writer.getByRole('button', { name: 'Publish' }).click()
  await expect(writer.getByRole('alert')).toContainText('The site could not be reached, so nothing was sent.')
  await expect(writer.getByLabel('Details')).toHaveValue('Into Japanese.')

  await writer.unroute('**/*')
  await writer.getByRole('button', { name: 'Publish' }).click()
  await expect(writer.getByRole('heading', { level: 1 })).toHaveText('Who translates the release notes?')
})

test('an answer that cannot be sent stays in its box', async ({ as }) => {
  const colleague = await as('yuki', { expects: OFFLINE })
  await colleague.goto('/unanswered')
  await colleague.locator('.post-row').first().getByRole('heading').getByRole('link').click()
  await colleague.getByLabel('Your answer').fill('Ask in the morning, when Osaka is awake.')
  await colleague.context().setOffline(true)
  await colleague.getByRole('button', { name: 'Post your answer' }).click()
  await expect(colleague.getByRole('alert')).toContainText('You are offline')
  await expect(colleague.getByLabel('Your answer')).toHaveValue('Ask in the morning, when Osaka is awake.')
  await colleague.context().setOffline(false)
  await colleague.getByRole('button', { name: 'Post your answer' }).click()
  await expect(colleague.locator('.answer')).toContainText('when Osaka is awake')
})

test('an answer that is begun while the network is gone is saved once it is back', async ({ as }) => {
  const colleague = await as('yuki', { expects: OFFLINE })
  await colleague.goto('/unanswered')
  await colleague.locator('.post-row').first().getByRole('heading').getByRole('link').click()
  await expect(colleague.getByRole('button', { name: 'Post your answer' })).toBeVisible()
  await colleague.context().setOffline(true)
  await colleague.getByLabel('Your answer').fill('On the train: ask whoever translated the last ones.')
  const saving = colleague.locator('.answer-box .saving-status')
  await expect(saving).toHaveCount(0)
  await colleague.context().setOffline(false)
  await expect(saving).toHaveText(/^Saved/)
})

test('a search that is begun while the network is gone has suggestions once it is back', async ({ as }) => {
  const reader = await as('yuki', { expects: OFFLINE })
  await reader.goto('/topics')
  await reader.context().setOffline(true)
  const box = reader.getByRole('combobox', { name: 'Search' })
  await box.fill('deploy')
  await reader.context().setOffline(false)
  await box.press('s')
  await expect(reader.getByRole('option').first()).toBeVisible()
})
