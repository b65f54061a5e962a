import { expect, test } from './support/test'

test('a moderator merges two questions: a link to an answer arrives under the other one, and an answer is split out again', async ({
  as,
}) => {
  const ask = async (who: string, title: string) => {
    const page = await as(who)
    await page.goto('/posts/new')
    await page.getByLabel('Title').fill(title)
    await page.getByLabel('Details').fill('Nobody on the pier knows.')
    await page.getByRole('button', { name: 'Publish' }).click()
    await page.waitForURL(/\/posts\/\w{12}\//)
    return page
  }
  const first = await ask('nuno', 'Who rings the fog bell?')
  const second = await ask('hana', 'The bell in the fog, who rings it?')
  const original = first.url()
  await first.goto(second.url())
  await first.getByLabel('Your answer').fill('The harbour master, with **two** hands.')
  await first.getByRole('button', { name: 'Post your answer' }).click()
  const answer = first.locator('.answer', { hasText: 'The harbour master' })
  await answer.getByTitle('Link to this').click()
  const link = first.url()

  const moderator = await as('devika')
  await moderator.goto(second.url())
  await moderator.getByRole('link', { name: 'Merge with another question' }).click()
  await moderator.getByLabel('The question that stays').fill(original)
  await moderator.getByLabel('Why').fill('One bell, one place.')
  await moderator.getByRole('button', { name: 'Merge them' }).click()
  await expect(moderator).toHaveURL(original)
  await second.goto(link)
  await expect(second).toHaveURL(/fog-bell\?answer=\w{12}#answer-\w{12}$/)
  await expect(second.locator('.answer:target')).toContainText('The harbour master')

  await moderator
    .locator('.answer', { hasText: 'The harbour master' })
    .getByRole('link', { name: 'Split out' })
    .click()
  await moderator.getByLabel('Its title').fill('What does the harbour master do?')
  await moderator.getByLabel('Why').fill('It is more than the bell.')
  await moderator.getByRole('button', { name: 'Split it out' }).click()
  await expect(moderator.getByText('This was an answer to')).toBeVisible()
  await second.goto(original)
  await second.getByRole('link', { name: 'What does the harbour master do?' }).click()
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('What does the harbour master do?')
})
