import { expect, test } from './support/test'

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ', without JavaScript'
  test(`somebody suggests an edit, the author takes it, and the history says both names${how}`, async ({
    as,
  }) => {
    const author = await as('rosa', { javaScriptEnabled })
    const title = `Who answers clinics at night${how}?`
    await author.goto('/posts/new?kind=question')
    await author.getByLabel('Title').fill(title)
    await author.getByLabel('Details').fill('We have **one** number for all of them.')
    await author.getByRole('button', { name: 'Publish' }).click()
    await author.waitForURL(/\/posts\/\w{12}\//)

    const colleague = await as('hana', { javaScriptEnabled })
    await colleague.goto(new URL(author.url()).pathname)
    await colleague.getByRole('link', { name: 'Suggest an edit' }).click()
    await colleague.getByLabel('Details').fill('We have **two** numbers for all of them.')
    await colleague.getByLabel('Why you change it').fill('Osaka has its own.')
    await colleague.getByRole('button', { name: 'Suggest it' }).click()
    await expect(colleague.getByText('The text stays as it is until')).toBeVisible()

    await author.reload()
    await expect(author.getByText('one', { exact: true })).toBeVisible()
    await author.getByRole('link', { name: '1 suggested edit' }).click()
    await author.getByRole('link', { name: 'Osaka has its own.' }).click()
    await expect(author.locator('ins').first()).toContainText('two')
    await author.getByRole('button', { name: 'Take it', exact: true }).click()
    await expect(author.getByText('The history says both names.')).toBeVisible()

    await colleague.getByRole('link', { name: 'Back to the question' }).click()
    await expect(colleague.getByText('two', { exact: true })).toBeVisible()
    await colleague.getByRole('link', { name: /^edited once/ }).click()
    await expect(colleague.locator('.revision-doing')).toContainText(
      /Rosa \S+ took an edit that was suggested by Hana Mori/,
    )
    await expect(colleague.locator('.revision-doing')).toContainText('Osaka has its own.')
  })
}
