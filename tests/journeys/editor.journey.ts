import { gzipSync } from 'node:zlib'
import type { Page, Response } from '@playwright/test'
import { expect, test } from './support/test'

/** What the clipboard of another program holds, pasted where the cursor is. */
async function paste(page: Page, held: Record<string, string>): Promise<void> {
  await page.getByLabel('Details').evaluate((area, types) => {
    const data = new DataTransfer()
    for (const [type, text] of Object.entries(types)) data.setData(type, text)
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, held)
}

test('keys and buttons set marks, and undoing takes them back', async ({ as }) => {
  const writer = await as('maria')
  await writer.goto('/posts/new')
  const text = writer.getByLabel('Details')
  await text.fill('never on a Friday')
  await text.press('Control+A')
  await text.press('Control+B')
  await expect(text).toHaveValue('**never on a Friday**')
  await text.press('Control+Z')
  await expect(text).toHaveValue('never on a Friday')
  await text.press('Control+A')
  const tools = writer.getByRole('toolbar', { name: 'Formatting' })
  await tools.getByRole('button', { name: 'Quote' }).click()
  await expect(text).toHaveValue('> never on a Friday')
  await tools.getByRole('button', { name: 'Bold' }).focus()
  await writer.keyboard.press('ArrowRight')
  await expect(tools.getByRole('button', { name: 'Italic' })).toBeFocused()
})

test('names are completed by keyboard, but not in code nor while letters are composed, and undoing takes them back', async ({
  as,
}) => {
  const writer = await as('maria')
  await writer.goto('/posts/new')
  const text = writer.getByLabel('Details')
  const list = writer.getByRole('listbox', { name: 'Suggestions' })
  await text.focus()
  // That part of the scripts comes when somebody is in the text.
  await expect(text).toHaveAttribute('aria-autocomplete', 'list')
  await text.pressSequentially('Ask @ar')
  await expect(list.getByRole('option', { name: /@arjun/ })).toHaveAttribute('aria-selected', 'true')
  await expect(text).toHaveAttribute('aria-activedescendant', /.+/)
  await expect(writer.getByRole('status').filter({ hasText: /^\d+ suggestions?$/ })).toBeAttached()
  await text.press('Enter')
  await expect(text).toHaveValue('Ask @arjun ')
  await expect(list).toBeHidden()
  await text.press('Control+Z')
  await expect(text).toHaveValue('Ask @ar')

  await text.fill('')
  await text.pressSequentially('#dep')
  await list.waitFor()
  await text.press('Escape')
  await text.pressSequentially('l')
  await expect(list).toBeHidden()
  await text.fill('')
  await text.pressSequentially('Done :tad')
  await expect(list.getByRole('option', { name: /:tada:/ })).toBeVisible()
  await text.press('Tab')
  await expect(text).toHaveValue('Done 🎉 ')

  const asked: string[] = []
  writer.on('request', (request) => {
    if (request.url().includes('/completions')) asked.push(request.url())
  })
  await text.pressSequentially('`@arj')
  await text.fill('')
  await text.dispatchEvent('compositionstart')
  await text.evaluate((area: HTMLTextAreaElement) => {
    area.value = '@arj'
    area.setSelectionRange(4, 4)
    area.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }))
  })
  await text.dispatchEvent('compositionend')
  await list.waitFor()
  expect(asked.length).toBe(1)
})

test('what is pasted becomes a table, a link, or Markdown', async ({ as }) => {
  const writer = await as('maria')
  await writer.goto('/posts/new')
  const text = writer.getByLabel('Details')
  const html = '<table><tr><td>Month</td><td>Share</td></tr><tr><td>May</td><td>12 %</td></tr></table>'
  await paste(writer, { 'text/plain': 'Month\tShare\nMay\t12 %\n', 'text/html': html })
  await expect(text).toHaveValue('| Month | Share |\n| --- | --- |\n| May | 12 % |\n')

  await text.fill('the page')
  await text.press('Control+A')
  await paste(writer, { 'text/plain': 'https://example.com/a' })
  await expect(text).toHaveValue('[the page](https://example.com/a)')

  await text.fill('')
  const rich = '<h2>Why</h2><p>It was <strong>late</strong>.</p><ul><li>one</li></ul><script>bad()</script>'
  await paste(writer, { 'text/plain': 'Why It was late. one', 'text/html': rich })
  await expect(text).toHaveValue('## Why\n\nIt was **late**.\n\n-   one')
})

test('a template that is chosen late fills what is empty, and undoing takes it back; what was typed or restored stays', async ({
  as,
}) => {
  const writer = await as('maria')
  await writer.goto('/posts/new?kind=lesson')
  const happened = writer.getByRole('textbox', { name: 'What happened', exact: true })
  await writer.getByRole('textbox', { name: 'Why', exact: true }).fill('Nobody had looked.')
  await writer.getByText('Begin with a template').click()
  await writer.getByRole('link', { name: 'Incident', exact: true }).click()
  await expect(happened).toHaveValue(/What people noticed/)
  await expect(happened).toBeFocused()
  await expect(writer.getByRole('textbox', { name: 'Why', exact: true })).toHaveValue('Nobody had looked.')
  await expect(writer.getByRole('status').filter({ hasText: 'stayed as it was' })).toBeVisible()
  await expect(writer).toHaveURL(/draft=/)

  const other = await as('maria')
  await other.goto(writer.url())
  await other.getByText('Begin with a template').click()
  await other.getByRole('link', { name: 'Incident', exact: true }).click()
  await expect(other.getByRole('status').filter({ hasText: 'Nothing was filled in' })).toBeVisible()
  await expect(other.getByRole('textbox', { name: 'Why', exact: true })).toHaveValue('Nobody had looked.')

  await happened.press('Control+Z')
  await expect(happened).toHaveValue('')
})

test('the preview is the published page to the letter', async ({ as }) => {
  const writer = await as('maria')
  await writer.goto('/posts/new')
  await writer.getByLabel('Title').fill('Which numbers go into the table?')
  await writer
    .getByLabel('Details')
    .fill('| a | b |\n|---|---|\n| 1 | `x` |\n\n- [ ] ask @arjun\n\n```ts\nconst a = 1\n```')
  await writer.getByRole('button', { name: 'Side by side' }).click()
  const prose = writer.getByRole('region', { name: 'Preview' }).locator('.prose')
  await expect(prose.locator('table')).toBeVisible()
  const shown = await prose.innerHTML()
  await writer.getByRole('button', { name: 'Publish' }).click()
  await expect(writer.getByRole('heading', { level: 1 })).toHaveText('Which numbers go into the table?')
  expect(await writer.locator('.post .prose').first().innerHTML()).toBe(shown)
})

test('a page that is only read loads nothing of the editor, and the translator comes with the first rich paste', async ({
  as,
}) => {
  // Signed in before, so that nothing of another page is still on its way.
  await as('maria')
  const writer = await as('maria')
  const loaded: Response[] = []
  writer.on('response', (response) => {
    if (response.request().resourceType() === 'script') loaded.push(response)
  })
  await writer.goto('/posts/new')
  await writer.getByRole('toolbar').waitFor()
  const first = await Promise.all(loaded.map((response) => response.body()))
  expect(first.some((body) => body.includes('bulletListMarker'))).toBe(false)
  expect(first.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0)).toBeLessThan(125_000)
  const before = loaded.length
  await paste(writer, { 'text/plain': 'late', 'text/html': '<p><b>late</b></p>' })
  await expect(writer.getByLabel('Details')).toHaveValue('**late**')
  expect(loaded.length).toBeGreaterThan(before)
})
