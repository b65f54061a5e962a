import { expect, test } from './support/test'

for (const javaScriptEnabled of [true, false]) {
  test(`pressing Publish twice makes one post, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    as,
  }) => {
    const title = `Who pays for the ${javaScriptEnabled ? 'first' : 'second'} coffee machine?`
    const writer = await as('daniel', { javaScriptEnabled })
    await writer.goto('/posts/new')
    await writer.getByLabel('Title').fill(title)
    await writer.getByLabel('Details').fill('It is on no budget.')
    await writer.getByRole('button', { name: 'Publish' }).dblclick()
    await expect(writer.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await writer.goto('/people/daniel')
    await expect(writer.locator('.post-row', { hasText: title })).toHaveCount(1)
  })
}
