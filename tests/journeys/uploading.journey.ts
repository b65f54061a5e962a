import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, test } from './support/test'

const picture = (width = 1600, height = 900) =>
  sharp({ create: { width, height, channels: 3, background: { r: 40, g: 110, b: 160 } } })
    .png()
    .toBuffer()

interface Given {
  name: string
  type: string
  bytes: Buffer
}

/** Until the text takes files: that part of the scripts comes when somebody is about to write. */
async function aboutToWrite(page: Page, label: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true })
  await expect(async () => {
    await field.blur()
    await field.focus()
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('take-files')),
    )
    expect(loaded).toBe(true)
  }).toPass()
}

/** What a browser gives a page when somebody pastes or drops files there. */
async function give(page: Page, how: 'paste' | 'drop', label: string, files: Given[]): Promise<void> {
  const sent = files.map(({ bytes, ...file }) => ({ ...file, base64: bytes.toString('base64') }))
  await page.getByLabel(label, { exact: true }).evaluate(
    (field, { how, sent }) => {
      const data = new DataTransfer()
      for (const { name, type, base64 } of sent) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        data.items.add(new File([bytes], name, { type }))
      }
      const options = { bubbles: true, cancelable: true }
      field.dispatchEvent(
        how === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: data })
          : new DragEvent('drop', { ...options, dataTransfer: data }),
      )
    },
    { how, sent },
  )
}

test('somebody pastes a picture, drops two files and cancels one, and only readers of the space see them', async ({
  as,
}) => {
  const writer = await as('devika')
  await writer.goto('/posts/new?kind=question&space=security-room')
  await aboutToWrite(writer, 'Details')
  await writer.getByLabel('Title').fill('Who may rotate the keys on this board?')
  await writer.getByLabel('Details', { exact: true }).fill('This is what it shows:')
  await give(writer, 'paste', 'Details', [{ name: 'image.png', type: 'image/png', bytes: await picture() }])
  const text = writer.getByLabel('Details', { exact: true })
  await expect(text).toHaveValue(/^This is what it shows:\n!\[\]\(\/files\/\w{12}\/picture\.webp\)\n$/)
  await writer.getByLabel('What does image.png show?').fill('The board [of keys]')
  await expect(text).toHaveValue(/!\[The board \\\[of keys\\\]\]\(/)

  const slow = await writer.context().newCDPSession(writer)
  await slow.send('Network.enable')
  const speed = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 150_000 }
  await slow.send('Network.emulateNetworkConditions', speed)
  await give(writer, 'drop', 'Details', [
    { name: 'large.log', type: 'text/plain', bytes: Buffer.alloc(6_000_000, 'a line\n') },
    { name: 'small.csv', type: 'text/csv', bytes: Buffer.from('key;owner\n1;devika') },
  ])
  await expect(writer.getByRole('progressbar', { name: 'large.log on its way' })).toBeVisible()
  await writer.getByRole('button', { name: 'Publish' }).click()
  await expect(writer.getByText('A file is still on its way. Wait for it, or cancel it.')).toBeVisible()
  await writer.getByRole('button', { name: 'Cancel large.log' }).click()
  await expect(writer.getByText('large.log was cancelled.')).toBeVisible()
  await slow.send('Network.emulateNetworkConditions', { ...speed, uploadThroughput: -1 })
  await expect(text).toHaveValue(/\[small\.csv\]\(\/files\/\w{12}\/small\.csv\)\n$/)
  await expect(text).not.toHaveValue(/large/)

  await writer.getByRole('button', { name: 'Publish' }).click()
  const shown = writer.getByRole('img', { name: 'The board [of keys]' })
  await expect(shown).toBeVisible()
  await expect.poll(() => shown.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBe(760)
  const [download] = await Promise.all([
    writer.waitForEvent('download'),
    writer.getByRole('link', { name: 'small.csv' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('small.csv')

  const address = (await shown.getAttribute('src')) ?? ''
  const other = await as('joon')
  expect((await other.request.get(address)).status()).toBe(404)
  expect((await writer.request.get(address)).status()).toBe(200)
})

test('a file is chosen, refused with a sentence, and nothing typed is lost', async ({ as }) => {
  const writer = await as('tobias', { expects: /status of 422/ })
  await writer.goto('/posts/new?kind=question')
  await writer.getByLabel('Details', { exact: true }).fill('Look at this')
  await expect(async () => {
    const [chooser] = await Promise.all([
      writer.waitForEvent('filechooser', { timeout: 1000 }),
      writer.getByRole('link', { name: 'Add pictures or files' }).first().click(),
    ])
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
    await chooser.setFiles({ name: 'a.svg', mimeType: 'image/svg+xml', buffer: svg })
  }).toPass()
  await expect(writer.getByRole('alert')).toHaveText(/An SVG is not taken/)
  await writer.getByRole('button', { name: 'Put a.svg aside' }).click()
  await expect(writer.getByRole('alert')).toHaveCount(0)
  await expect(writer.getByLabel('Details', { exact: true })).toHaveValue('Look at this')
})

test('without scripts a file is added in a window of its own, and its line is there to copy', async ({
  as,
}) => {
  const writer = await as('joon', { javaScriptEnabled: false })
  await writer.goto('/posts/new?kind=question')
  await writer.getByLabel('Details', { exact: true }).fill('Typed before')
  const [adding] = await Promise.all([
    writer.context().waitForEvent('page'),
    writer.getByRole('link', { name: 'Add pictures or files' }).click(),
  ])
  const bytes = await picture(300, 200)
  await adding.getByLabel('A file').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: bytes })
  await adding.getByRole('button', { name: 'Add it' }).click()
  await expect(adding.getByText('It is here.')).toBeVisible()
  const line = await adding.getByLabel('picture.webp').inputValue()
  await writer.getByLabel('Title').fill('Is this picture clear enough?')
  await writer.getByLabel('Details', { exact: true }).fill(line.replace('[]', '[A blue field]'))
  await writer.getByRole('button', { name: 'Publish' }).click()
  await expect(writer.getByRole('img', { name: 'A blue field' })).toBeVisible()
})
