import { gzipSync } from 'node:zlib'
import { expect, test } from './support/test'

test('a first visit to a post loads at most 110 kB of scripts and 15 kB of styles', async ({ as }) => {
  const reader = await as('maria')
  await reader.goto('/lessons')
  const post = await reader
    .locator('.post-row')
    .first()
    .getByRole('heading')
    .getByRole('link')
    .getAttribute('href')
  // A window of its own, whose cache is empty; with its address alone no other page's files come along.
  const visitor = await as('maria')
  const loaded: Record<string, Promise<Buffer>[]> = { script: [], stylesheet: [] }
  visitor.on('response', (response) => loaded[response.request().resourceType()]?.push(response.body()))
  // What the scripts ask for when all of them have come.
  await Promise.all([visitor.waitForRequest('**/inbox/live'), visitor.goto(post ?? '')])
  const bytes = async (kind: string) =>
    (await Promise.all(loaded[kind] ?? [])).reduce(
      (sum, body) => sum + gzipSync(body, { level: 9 }).length,
      0,
    )
  const [scripts, styles] = [await bytes('script'), await bytes('stylesheet')]
  expect(scripts).toBeGreaterThan(50_000)
  expect(scripts).toBeLessThanOrEqual(110_000)
  expect(styles).toBeGreaterThan(5_000)
  expect(styles).toBeLessThanOrEqual(15_000)
})
