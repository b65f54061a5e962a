import { expect, test } from './support/test'

test('a leader endorses a lesson and its author is thanked', async ({ as }) => {
  const author = await as('rosa')
  const title = 'The macro that apologised twice'
  await author.goto(`/posts/new?kind=lesson&title=${encodeURIComponent(title)}`)
  await author.getByLabel('In one sentence').fill('Apologise once, and say what happens next.')
  await author.getByLabel('What happened').fill('Every reply began with two apologies.')
  await author.getByLabel('Why', { exact: true }).fill('Two macros were joined.')
  await author.getByLabel('What we do differently').fill('One macro, and one sorry.')
  await author.getByLabel('It failed').check()
  await author.getByRole('button', { name: 'Publish' }).click()
  await author.waitForURL(/\/posts\/\w{12}\//)
  const path = new URL(author.url()).pathname

  const leader = await as('elaine', { javaScriptEnabled: false })
  await leader.goto(path)
  await leader.getByRole('link', { name: 'Endorse' }).click()
  await leader.getByLabel('Why others should read it').fill('Every team writes to clinics. Read this first.')
  await leader.getByLabel('The objective it serves').fill('Clinics hear it from us first')
  await leader.getByRole('button', { name: 'Endorse it' }).click()
  await expect(leader.locator('.endorsement')).toContainText('Every team writes to clinics. Read this first.')
  await leader.getByRole('link', { name: 'Clinics hear it from us first' }).click()
  await expect(leader.getByRole('region', { name: 'Clinics hear it from us first' })).toContainText(title)
  await leader.goto('/leaders?show=endorsements')
  await expect(leader.getByRole('link', { name: title })).toBeVisible()

  const colleague = await as('hana')
  await colleague.goto(path)
  await colleague.getByRole('link', { name: 'I used this' }).click()
  await colleague.getByLabel('Where did you use it?').fill('Macros of the Japanese desk')
  await colleague.getByLabel('It helped', { exact: true }).check()
  await colleague.getByRole('button', { name: 'I used this' }).click()

  await expect(async () => {
    await author.goto('/inbox')
    const lines = author.getByRole('listitem')
    await expect(lines.filter({ hasText: 'Elaine Foster endorsed what you wrote:' })).toBeVisible({
      timeout: 500,
    })
    await expect(
      lines.filter({ hasText: 'Hana Mori used what you wrote in “Macros of the Japanese desk”' }),
    ).toBeVisible({
      timeout: 500,
    })
    await expect(lines.filter({ hasText: 'A lesson put to use' })).toBeVisible({ timeout: 500 })
  }).toPass()
  await author.getByRole('link', { name: /recognised as “A lesson put to use”/ }).click()
  await expect(author.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await author.goto('/people/rosa')
  const beside = author.getByRole('complementary')
  await expect(beside).toContainText('Recognised for')
  await expect(beside).toContainText('Macros of the Japanese desk')
})
