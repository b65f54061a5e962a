import sharp from 'sharp'
import { tabTo } from './support/keyboard'
import { expect, test } from './support/test'

test('somebody without a mouse writes up an experiment with a table, a picture and a mention, and hears what each part is', async ({
  as,
}) => {
  const writer = await as('maria')
  const { keyboard } = writer
  const box = (name: string) => writer.getByRole('textbox', { name, exact: true })
  const type = async (name: string, text: string) => {
    await tabTo(writer, box(name))
    await keyboard.type(text)
  }
  await writer.goto('/posts/new?kind=experiment')
  await writer.getByRole('toolbar', { name: 'Formatting' }).first().waitFor()

  await type('Title', 'A table says more than a paragraph')
  await expect(writer.getByRole('complementary', { name: 'Advice' })).toContainText('A title that is found')
  await type('Hypothesis', 'If numbers stand in a table then they are read, because they can be compared.')
  await type('Metric', 'Answers that quote a number')
  await type('Before (optional)', '12 %')
  await expect(box('Hypothesis')).toHaveAccessibleDescription('If we … then … because …')

  const method = box('Method (optional)')
  await tabTo(writer, method)
  await expect(writer.locator('.with-files').filter({ has: method })).toMatchAriaSnapshot(`
    - toolbar "Formatting":
      - button "Bold"
      - button "Italic"
      - button "Link"
      - button "List"
      - button "Checklist"
      - button "Quote"
      - button "Code"
      - button "Table"
      - button "Write" [pressed]
      - button "Preview"
      - button "Side by side"
    - textbox "Method (optional)"
    - status
    - link "Add pictures or files"
  `)
  // That part of the scripts comes when somebody is in the text.
  await expect(method).toHaveAttribute('aria-autocomplete', 'list')
  await keyboard.type('Asked by @arj')
  const arjun = writer.getByRole('listbox', { name: 'Suggestions' }).getByRole('option', { name: /@arjun/ })
  await expect(arjun).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('Enter')
  await keyboard.press('Control+Shift+Y')
  await keyboard.type('Group')
  await expect(method).toHaveValue(/@arjun \n\nGroup \| Column\n--- \| ---\nText \| Text\n/)
  await keyboard.press('Control+End')

  await tabTo(writer, writer.getByRole('link', { name: 'Add pictures or files' }).first())
  const chooser = writer.waitForEvent('filechooser')
  await keyboard.press('Enter')
  const background = { r: 40, g: 110, b: 160 }
  const buffer = await sharp({ create: { width: 320, height: 200, channels: 3, background } })
    .png()
    .toBuffer()
  await (await chooser).setFiles({ name: 'groups.png', mimeType: 'image/png', buffer })
  await type('What does groups.png show?', 'Both groups')
  await expect(method).toHaveValue(/Text \| Text\n\n!\[Both groups\]\(\/files\/\w{12}\/picture\.webp\)\n$/)

  await tabTo(writer, writer.getByRole('button', { name: 'Publish', exact: true }))
  await keyboard.press('Enter')
  await expect(writer.getByRole('heading', { level: 1 })).toHaveText('A table says more than a paragraph')
  const post = writer.getByRole('main')
  await expect(post.getByRole('columnheader', { name: 'Group' })).toBeVisible()
  await expect(post.getByRole('link', { name: '@arjun' })).toHaveAttribute('href', '/people/arjun')
  await expect(post.getByRole('img', { name: 'Both groups' })).toBeVisible()
})
