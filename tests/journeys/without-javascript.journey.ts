import { expect, signIn, test } from './support/test'

const OLD_BROWSER = { javaScriptEnabled: false }

test('somebody asks, is refused, finds what they typed, and asks again, all without JavaScript', async ({
  as,
}) => {
  const asker = await as(null, OLD_BROWSER)
  await signIn(asker, 'rahul@lumen.example')
  await asker.getByRole('link', { name: 'Write', exact: true }).click()
  await asker.getByLabel('Details').fill('The form on *page two* forgets the date.')
  await asker.getByLabel(/^Topics/).fill('support')
  await asker.getByRole('button', { name: 'Publish' }).click()
  await expect(asker.getByRole('alert')).toContainText('Give it a title of 5 to 150 characters.')
  await expect(asker.getByLabel('Details')).toHaveValue('The form on *page two* forgets the date.')
  await expect(asker.getByLabel(/^Topics/)).toHaveValue('support')
  await asker.getByRole('alert').getByRole('link').click()
  await expect(asker.getByLabel('Title')).toBeFocused()
  await asker.getByLabel('Title').fill('Why does the intake form forget the date?')
  await asker.getByRole('button', { name: 'Publish' }).click()
  await expect(asker.getByRole('heading', { level: 1 })).toHaveText(
    'Why does the intake form forget the date?',
  )
  await expect(asker.locator('em', { hasText: 'page two' })).toBeVisible()

  const colleague = await as('rosa', OLD_BROWSER)
  await colleague.goto(asker.url())
  await colleague.getByLabel('Your answer').fill('It is kept once the person has a clinic number.')
  await colleague.getByRole('button', { name: 'Post your answer' }).click()
  await expect(colleague.locator('.answer')).toContainText('once the person has a clinic number')
  await colleague.getByRole('button', { name: 'I have this too' }).click()
  await expect(colleague.getByText('1 person has this question too')).toBeVisible()
  await colleague.locator('summary', { hasText: 'Add a comment' }).first().click()
  await colleague.getByLabel('Your comment').first().fill('Which browser was it?')
  await colleague.getByRole('button', { name: 'Add comment' }).first().click()
  await expect(colleague.getByText('Which browser was it?')).toBeVisible()

  await asker.reload()
  await asker.getByRole('button', { name: 'This answered my question' }).click()
  await expect(asker.locator('.answer').getByText('Accepted answer')).toBeVisible()
})

test('somebody searches, picks a facet, follows a topic and signs out without JavaScript', async ({
  as,
  site,
}) => {
  const reader = await as('sam', OLD_BROWSER)
  await reader.goto('/')
  await reader
    .getByRole('textbox', { name: 'Search' })
    .or(reader.getByRole('combobox', { name: 'Search' }))
    .fill('sign-in')
  await reader.keyboard.press('Enter')
  await expect(reader).toHaveURL(`${site.url}/search?q=sign-in`)
  await reader
    .getByRole('navigation', { name: 'Filters' })
    .getByRole('link', { name: /^Lessons/ })
    .click()
  await expect(reader).toHaveURL(/kind=lesson/)

  await reader.goto('/topics/pricing')
  await reader.getByRole('button', { name: 'Follow #pricing' }).click()
  await expect(reader.getByRole('button', { name: 'Following #pricing' })).toBeVisible()

  await reader.locator('summary', { hasText: 'Your account' }).click()
  await reader.getByRole('button', { name: 'Sign out' }).click()
  await expect(reader.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

test('somebody who goes back to a form without JavaScript finds what they typed', async ({ as }) => {
  const writer = await as('daniel', OLD_BROWSER)
  await writer.goto('/posts/new')
  await writer.getByLabel('Title').fill('Where does the shredder stand now?')
  await writer.getByLabel('Details').fill('It used to be on floor two.')
  await writer.getByRole('link', { name: 'Hindsight' }).click()
  await expect(writer.getByRole('heading', { name: 'The latest posts' })).toBeAttached()
  await writer.goBack()
  await expect(writer.getByLabel('Title')).toHaveValue('Where does the shredder stand now?')
  await expect(writer.getByLabel('Details')).toHaveValue('It used to be on floor two.')
})
