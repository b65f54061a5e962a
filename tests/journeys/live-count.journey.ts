import type { Page } from '@playwright/test'
import { poster } from './support/poster'
import { startSite } from './support/running-site'
import { expect, test } from './support/test'

const EMBEDDED = { SEARCH: 'embedded' }

/** How much the header says is unread. */
async function countOn(page: Page): Promise<number> {
  const words = await page.getByRole('link', { name: /^Inbox/ }).textContent()
  return Number(words?.replace(/\D/g, '') ?? '')
}

/** Somebody asks kenji by name. */
async function mentionKenji(siteUrl: string): Promise<string> {
  const writer = await poster(siteUrl, 'maria')
  const fields = { kind: 'question', title: 'Who hears of this wherever it was written?', topics: 'deploys' }
  const answer = await writer.post('/posts/new', { ...fields, body: 'Ask @kenji, he knows.' })
  expect(answer.status).toBe(302)
  return answer.location ?? ''
}

test('a window hears of what another process of the same site was sent, and of what was read there', async ({
  as,
  openSite,
}) => {
  const site = await openSite({ demo: true, env: EMBEDDED })
  const other = await startSite({ dataDir: site.dataDir, env: EMBEDDED })
  try {
    const page = await as('kenji', { at: other })
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/inbox/live')) asked.push(request.headers().accept ?? '')
    })
    await page.goto('/topics')
    const before = await countOn(page)
    const post = await mentionKenji(site.url)
    await expect.poll(() => countOn(page), { timeout: 15_000 }).toBe(before + 1)
    const reader = await poster(site.url, 'kenji')
    expect((await reader.get(post)).status).toBe(200)
    await expect.poll(() => countOn(page), { timeout: 15_000 }).toBe(before)
    expect([...new Set(asked)], 'nothing was asked beside the stream').toEqual(['text/event-stream'])
  } finally {
    await other.stop()
  }
})

test('a window whose stream does not get through asks instead', async ({ as, openSite }) => {
  const site = await openSite({ demo: true, env: EMBEDDED })
  const page = await as('kenji', { at: site, expects: /ERR_FAILED/ })
  await page.clock.install()
  await page.route('**/inbox/live', (route) =>
    route.request().headers().accept === 'text/event-stream' ? route.abort() : route.continue(),
  )
  await page.goto('/topics')
  const before = await countOn(page)
  await mentionKenji(site.url)
  await expect
    .poll(
      async () => {
        await page.clock.fastForward(41_000)
        return countOn(page)
      },
      { timeout: 30_000 },
    )
    .toBe(before + 1)
})
