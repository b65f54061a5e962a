import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

const HYPOTHESIS =
  'If the reminder asks for a reply then fewer patients stay away, because they have promised.'

async function plan(writer: Page, title: string): Promise<void> {
  await writer.goto('/posts/new?kind=experiment')
  await writer.getByLabel('Title').fill(title)
  await writer.getByLabel('Hypothesis').fill(HYPOTHESIS)
  await writer.getByLabel('Metric').fill('No-shows as a share of appointments')
  await writer.getByLabel(/^Before/).fill('7.5 %')
  await writer.getByLabel(/^Expected change/).fill('2 points lower by March')
}

async function answerTried(writer: Page): Promise<void> {
  await expect(writer.getByRole('heading', { name: 'Start the experiment' })).toBeVisible()
  for (const one of await writer.getByRole('group', { name: 'This experiment …' }).all())
    await one.getByLabel('Has nothing to do with it').check()
}

async function enterGroups(writer: Page): Promise<void> {
  await writer.getByLabel('Shares: how many of how many').check()
  for (const [group, name, size, events] of [
    ['A', 'Plain', '1204', '91'],
    ['B', 'Asks for a reply', '1198', '58'],
  ] as const) {
    await writer.getByLabel(`Name of group ${group}`).fill(name)
    await writer.getByLabel(`How many in ${group}`).fill(size)
    await writer.getByLabel(`Of them in ${group}, it happened to`).fill(events)
  }
}

test('an experiment goes from an idea to adopted, with a plan that stayed as it was and a plot', async ({
  as,
}) => {
  const writer = await as('hana')
  await plan(writer, 'Reminders that ask for a reply')
  await expect(writer.getByText('Tried before?')).toBeVisible()
  await expect(
    writer.locator('.tried-before').getByRole('link', { name: /^SMS reminders 48 hours ahead/ }),
  ).toBeVisible()
  await writer.getByRole('button', { name: 'Publish' }).click()
  await expect(writer.getByText('Planned. Starting it locks the plan')).toBeVisible()

  await writer.getByRole('link', { name: 'Start the experiment' }).click()
  const earlier = writer.getByRole('article').filter({ hasText: 'SMS reminders 48 hours ahead' })
  await answerTried(writer)
  await earlier.getByLabel('Builds on it').check()
  await earlier.getByLabel('What differs this time?').fill('Asks for an answer; 24 hours ahead.')
  await writer.getByLabel('Decide on').fill('2126-03-01')
  await writer.getByLabel('I want to be held to this plan').check()
  await writer.getByRole('button', { name: 'Lock the plan and start' }).click()
  await expect(writer.getByText('Running. To be decided on 1 Mar 2126.')).toBeVisible()
  await expect(writer.getByText('Asks for an answer; 24 hours ahead.')).toBeVisible()
  const hash = await writer.getByRole('link', { name: /^SHA-256/ }).textContent()

  await writer.getByRole('link', { name: 'Edit', exact: true }).click()
  await expect(writer.getByText('Locked since it started')).toBeVisible()
  await writer.getByRole('link', { name: 'Amend the plan' }).click()
  await writer.getByLabel('What do you do otherwise?').fill('Only clinics that send by SMS.')
  await writer.getByLabel('Why?').fill('The mail gateway drops replies.')
  await writer.getByRole('button', { name: 'Add the amendment' }).click()
  await expect(writer.getByText('Only clinics that send by SMS.')).toBeVisible()

  await writer.getByRole('link', { name: 'Conclude', exact: true }).click()
  await expect(writer.getByLabel('How many in A')).toBeHidden()
  await writer.getByLabel('Result').fill('Fewer stayed away.')
  await enterGroups(writer)
  await expect(writer.getByLabel('Average of A')).toBeHidden()
  await writer.getByLabel('Supported').check()
  await writer.getByLabel('Adopt it').check()
  await writer.getByRole('button', { name: 'Conclude', exact: true }).click()

  const header = writer.locator('.post-header')
  await expect(header.getByText('Adopted')).toBeVisible()
  const plot = writer.getByRole('img', { name: /^Asks for a reply less Plain: −2.7 percentage points/ })
  await expect(plot).toBeVisible()
  await expect(writer.getByText('95 % confidence interval −4.7 to −0.8')).toBeVisible()
  expect(await writer.getByRole('link', { name: /^SHA-256/ }).textContent()).toBe(hash)
  await expect(writer.getByRole('complementary').getByText(/2\s402/)).toBeVisible()

  const reader = await as('maria', { width: 375 })
  await reader.goto('/experiments?state=concluded')
  await reader.getByLabel('Metric').fill('no-shows')
  await reader.getByRole('button', { name: 'Show' }).click()
  await expect(reader.getByRole('link', { name: 'Reminders that ask for a reply' })).toBeVisible()
  await expect(reader.getByRole('link', { name: /^Moving the pay button/ })).toBeHidden()
})

test('an experiment is looked up, started and concluded without JavaScript', async ({ as }) => {
  const writer = await as('joon', { javaScriptEnabled: false })
  await plan(writer, 'Reminders with a question in them')
  const opened = writer.waitForEvent('popup')
  await writer.getByRole('button', { name: 'Was this tried before?' }).click()
  const beside = await opened
  await expect(beside.getByRole('link', { name: /^SMS reminders 48 hours ahead/ })).toBeVisible()
  await beside.close()
  await expect(writer.getByLabel('Hypothesis')).toHaveValue(HYPOTHESIS)
  await writer.getByRole('button', { name: 'Publish' }).click()

  await writer.getByRole('link', { name: 'Start the experiment' }).click()
  await answerTried(writer)
  await writer.getByLabel('Decide on').fill('2126-03-01')
  await writer.getByLabel('I want to be held to this plan').check()
  await writer.getByRole('button', { name: 'Lock the plan and start' }).click()
  await writer.getByRole('link', { name: 'Conclude', exact: true }).click()
  await writer.getByLabel('Result').fill('As many stayed away as before.')
  await enterGroups(writer)
  await writer.getByLabel('Of them in B, it happened to').fill('90')
  await writer.getByLabel('Inconclusive').check()
  await writer.getByLabel('Stop pursuing it').check()
  await writer.getByRole('button', { name: 'Conclude', exact: true }).click()
  await expect(writer.locator('.post-header').getByText('Inconclusive')).toBeVisible()
  await expect(writer.getByText('do not rule out that there is no difference')).toBeVisible()
})
