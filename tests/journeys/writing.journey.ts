import { expect, test } from './support/test'

test('somebody writes down a lesson, and it stands in the lists with what came of it', async ({ as }) => {
  const writer = await as('tobias')
  await writer.goto('/lessons')
  await writer.getByRole('link', { name: 'Share a lesson' }).click()
  await expect(writer.getByRole('heading', { name: 'Share a lesson' })).toBeVisible()
  await writer.getByLabel('Title').fill('We renewed the certificate on one of two load balancers')
  await writer.getByLabel('In one sentence').fill('Renew where the traffic is, not where the script runs.')
  await writer.getByLabel('What happened').fill('Half of the clinics saw a warning for **40 minutes**.')
  await writer.getByLabel('Why', { exact: true }).fill('The script knew one address only.')
  await writer.getByLabel('What we do differently').fill('- ask every address\n- alert 14 days before')
  await writer.getByLabel('It failed').check()
  await writer.getByLabel(/^Impact/).fill('212 calls to support')
  await writer.getByLabel(/^Review by/).fill('2027-03-01')
  await writer.getByLabel(/^Topics/).fill('deploys')
  await writer.getByRole('button', { name: 'Publish' }).click()

  await expect(writer.getByRole('heading', { level: 1 })).toHaveText(/renewed the certificate/)
  await expect(writer.getByRole('heading', { name: 'What we do differently' })).toBeVisible()
  await expect(writer.getByText('Renew where the traffic is')).toBeVisible()
  const facts = writer.getByRole('complementary', { name: 'About this post' })
  await expect(facts.getByText('212 calls to support')).toBeVisible()
  await expect(facts.getByText('1 Mar 2027')).toBeVisible()

  const reader = await as('devika')
  for (const list of ['/', '/lessons', '/topics/deploys', '/people/tobias', '/spaces/everyone']) {
    await reader.goto(list)
    const row = reader.locator('.post-row', { hasText: 'renewed the certificate' })
    await expect(row.getByText('It failed')).toBeVisible()
  }
})

test('an experiment that was tried already is written up, its end asked for before it is taken', async ({
  as,
}) => {
  const writer = await as('joon')
  await writer.goto('/posts/new?kind=experiment')
  await writer.getByLabel('Title').fill('Does a shorter reminder bring more patients on time?')
  await writer
    .getByLabel('Hypothesis')
    .fill('If we halve the reminder then fewer come late because they read it.')
  await writer.getByLabel('Metric').fill('Share of visits that start late')
  await writer.getByLabel(/^Method/).fill('Half of the clinics for four weeks.')
  await writer.getByLabel('Concluded').check()
  await writer.getByRole('button', { name: 'Publish' }).click()
  const problems = writer.getByRole('alert')
  await expect(problems.getByText('A concluded experiment has a result')).toBeVisible()
  await problems.getByText('A concluded experiment has a decision').click()
  await writer.getByLabel(/^Result/).fill('Late visits fell from 18 % to 13 %.')
  await writer.getByLabel(/^Sample size/).fill('4120')
  await writer.getByLabel('Supported').check()
  await writer.getByLabel('Adopted').check()
  await writer.getByRole('button', { name: 'Publish' }).click()

  const header = writer.locator('.post-header')
  await expect(header.getByText('Adopted')).toBeVisible()
  await expect(writer.getByText('Late visits fell')).toBeVisible()
  await expect(writer.getByText('This plan was not locked before it ran')).toBeVisible()
  await expect(writer.getByRole('complementary').getByText(/4\s120/)).toBeVisible()

  await header.getByRole('link', { name: 'Edit', exact: true }).click()
  await writer.getByLabel(/^Result/).fill('Late visits fell from 18 % to 13 %, in four weeks.')
  await writer.getByRole('button', { name: 'Save' }).click()
  await expect(header.getByText('edited once')).toBeVisible()
})

test('changing the kind while writing keeps what was typed', async ({ as }) => {
  const writer = await as('maria')
  await writer.goto('/posts/new')
  await writer.getByLabel('Title').fill('The reminder went out twice')
  await writer.getByLabel('Details').fill('On Monday, to everybody.')
  const kinds = writer.getByRole('navigation', { name: 'Kind of post' })
  await kinds.getByRole('link', { name: 'Lesson' }).click()
  await expect(writer.getByRole('heading', { name: 'Share a lesson' })).toBeVisible()
  await expect(writer.getByLabel('Title')).toHaveValue('The reminder went out twice')
  await writer.getByLabel('What happened').fill('A retry without a key.')
  await kinds.getByRole('link', { name: 'Question' }).click()
  await expect(writer.getByLabel('Details')).toHaveValue('On Monday, to everybody.')
  await kinds.getByRole('link', { name: 'Lesson' }).click()
  await expect(writer.getByLabel('What happened')).toHaveValue('A retry without a key.')
})

test('what somebody begins to write in a private space stays in it', async ({ as }) => {
  for (const javaScriptEnabled of [true, false]) {
    const member = await as('maria', { javaScriptEnabled })
    await member.goto('/spaces/security-room')
    await member.getByRole('link', { name: 'Write here' }).click()
    await member
      .getByRole('navigation', { name: 'Kind of post' })
      .getByRole('link', { name: 'Lesson' })
      .click()
    await expect(member.getByRole('heading', { name: 'Share a lesson' })).toBeVisible()
    await expect(member.getByLabel('Space').locator('option:checked')).toHaveText(
      'Security room (members only)',
    )
  }
  const member = await as('maria')
  await member.goto('/spaces/security-room')
  await member.getByRole('link', { name: 'Write here' }).click()
  await member.getByLabel('Title').fill('Who still has the old signing key?')
  await member.getByLabel('Details').fill('It is in two laptops.')
  await member.getByRole('button', { name: 'Publish' }).click()
  await expect(member.getByText('Security room (members only)')).toBeVisible()

  const outsider = await as('rahul', { expects: /status of 404/ })
  await outsider.goto(member.url())
  await expect(outsider.getByRole('heading', { level: 1 })).toHaveText('There is nothing here for you')
})

test('a question asked from a topic is filed under it', async ({ as }) => {
  const writer = await as('nuno')
  await writer.goto('/topics/postgres')
  await writer.getByRole('link', { name: 'Ask in this topic' }).click()
  await expect(writer.getByLabel(/^Topics/)).toHaveValue('postgres')
})
