import { expect, test } from './support/test'

const TITLE = 'I switched the wrong clinic off and hoped that nobody had seen it'

test('an anonymous failure is told, discussed under a name that leads nowhere, celebrated, and changes something', async ({
  as,
}) => {
  const author = await as('rahul')
  await author.goto('/posts/new?kind=lesson')
  await author.getByLabel('Title').fill(TITLE)
  await author.getByLabel('In one sentence').fill('Say it within ten minutes; the fix is easy then.')
  await author
    .getByLabel('What happened')
    .fill('Two clinics have almost the same name. I took the second one.')
  await author.getByLabel('Why').fill('The list is sorted by name and shows nothing else.')
  await author.getByLabel('What we do differently').fill('The switch asks for the number of patients.')
  await author.getByLabel('Failed').check()
  await author.getByLabel('Without my name').check()
  await author.getByText('What this hides, and what it cannot').click()
  await expect(author.getByText('Your words can still give you away.')).toBeVisible()
  await author.getByRole('button', { name: 'Publish' }).click()
  await expect(author.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
  const byline = author.locator('.post-header .post-row-author')
  await expect(byline).not.toHaveText(/Rahul/)
  await expect(byline).not.toHaveAttribute('href')
  const name =
    /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.exec((await byline.textContent()) ?? '')?.[0] ?? 'no name at all'
  await expect(author.getByRole('button', { name: 'That took courage' })).toHaveCount(0)

  const reader = await as('asha')
  await reader.goto(author.url())
  await expect(reader.locator('main')).not.toContainText('Rahul')
  await reader.getByRole('button', { name: 'That took courage' }).click()
  await expect(reader.getByRole('button', { name: 'That took courage 1' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await reader.getByText('Add a comment').click()
  await reader.getByLabel('Your comment').fill('How did you notice?')
  await reader.getByRole('button', { name: 'Add comment' }).click()
  await expect(reader.getByText('Your comment is posted.')).toBeVisible()

  await author.goto('/inbox')
  const told = author.locator('.inbox-line', { hasText: TITLE })
  await expect(told.filter({ hasText: 'commented' })).toBeVisible()
  await author.goto(reader.url())
  await author.getByText('Add a comment').click()
  await expect(author.getByLabel('Without my name')).toBeChecked()
  await author.getByLabel('Your comment').fill('Their reception called me.')
  await author.getByRole('button', { name: 'Add comment' }).click()
  const reply = author.locator('.comment', { hasText: 'Their reception called me.' })
  await expect(reply).toContainText(name)

  await reader.getByRole('link', { name: /^Nominate for/ }).click()
  await reader.getByLabel('Why it deserves thanks').fill('Ten minutes: we all needed to read that.')
  await reader.getByRole('button', { name: 'Nominate it' }).click()
  const nominated = reader.locator('.post-row', { hasText: TITLE })
  await expect(nominated).toContainText(name)

  const leader = await as('devika')
  await leader.goto(reader.url().split('?')[0] ?? '')
  await leader.getByText('Say what changed').click()
  await leader.getByLabel('What is done otherwise now').fill('The switch asks for the number of patients.')
  await leader.getByLabel('Because of which one').selectOption({ label: TITLE })
  await leader.getByRole('button', { name: 'Write it down' }).click()
  await expect(leader.getByText(`after ${TITLE}`)).toBeVisible()
  await expect(leader.locator('main')).not.toContainText('Rahul')
})

test('without scripts a failure is told without a name and thanked, and a moderator moves it without learning whose it is', async ({
  as,
}) => {
  const author = await as('rahul', { javaScriptEnabled: false })
  await author.goto('/posts/new?kind=lesson')
  await author.getByLabel('Title').fill('I muted an alarm for a week because it annoyed me')
  await author.getByLabel('In one sentence').fill('An alarm that annoys is a bug to report.')
  for (const label of ['What happened', 'Why', 'What we do differently'])
    await author.getByLabel(label).fill('It rang every night.')
  await author.getByLabel('Failed').check()
  await author.getByLabel('Without my name').check()
  await author.getByRole('button', { name: 'Publish' }).click()
  await expect(author.getByRole('heading', { level: 1 })).toHaveText(/muted an alarm/)

  const reader = await as('asha', { javaScriptEnabled: false })
  await reader.goto(author.url())
  await reader.getByRole('button', { name: 'Thank you' }).click()
  await expect(reader.getByRole('button', { name: 'Thank you 1' })).toBeVisible()

  const moderator = await as('devika', { javaScriptEnabled: false })
  await moderator.goto(author.url())
  await expect(moderator.locator('main')).not.toContainText('Rahul')
  await moderator.getByRole('link', { name: 'Edit' }).first().click()
  await expect(moderator.getByRole('heading', { name: 'Edit this lesson' })).toBeVisible()
})
