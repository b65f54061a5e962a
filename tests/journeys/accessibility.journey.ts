import { readdirSync } from 'node:fs'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { everyPage, type Look } from './support/every-page'
import { expect, test } from './support/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']
const routes = path.resolve(import.meta.dirname, '../../app/routes')

let pages: Record<string, Look[]> = {}
test.beforeAll(async ({ site }) => {
  pages = await everyPage(site)
})

test('no page is left out', () => {
  const files = readdirSync(routes).filter((file) => file.endsWith('.tsx'))
  expect(Object.keys(pages).sort()).toEqual(files.sort())
})

// Most pages are the member's; in shares they can be looked at side by side.
const SHARES: [reader: string | null, shares: number][] = [
  ['maria', 4],
  [null, 1],
  ['devika', 1],
  ['ines', 1],
  ['nadia', 1],
  ['arjun', 1],
]

test.describe.configure({ mode: 'parallel' })

for (const [reader, shares] of SHARES) {
  for (let share = 0; share < shares; share++) {
    const part = shares > 1 ? `, part ${share + 1} of ${shares}` : ''
    test(`${reader ?? 'a visitor'} meets no barrier on any page: light, dark, on a phone, and at 320 pixels${part}`, async ({
      as,
    }) => {
      test.setTimeout(600_000)
      const page = await as(reader, { expects: /status of 40[34]/ })
      const looks = Object.values(pages)
        .flat()
        .filter((look) => look.as === reader)
      for (const look of looks.filter((_, index) => index % shares === share)) {
        await page.goto(look.path)
        await look.ready?.(page)
        expect.soft(await barriers(page), `${look.path} for ${reader}`).toEqual([])
      }
    })
  }
}

test('the first visitor of an empty site meets no barrier', async ({ as, openSite }) => {
  const page = await as(null, { at: await openSite({ args: ['--empty'] }) })
  await page.goto('/setup')
  expect(await barriers(page)).toEqual([])
})

/** What axe finds in the page as it stands. A dark page differs in its colours only. */
async function barriers(page: Page): Promise<string[]> {
  const found = await axe(page, (builder) => builder.withTags(RULES))
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  found.push(
    ...(await axe(page, (builder) => builder.withRules('color-contrast'))).map((it) => `dark: ${it}`),
  )
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 375, height: 800 })
  found.push(...(await axe(page, (builder) => builder.withTags(RULES))).map((it) => `375 px: ${it}`))
  await page.setViewportSize({ width: 320, height: 800 })
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (wider > 0) found.push(`320 px: the page is ${wider} px too wide`)
  await page.setViewportSize({ width: 1320, height: 900 })
  return found
}

async function axe(page: Page, choose: (builder: AxeBuilder) => AxeBuilder): Promise<string[]> {
  // Read when they are drawn, not while they change; and from the top, where the bar hides nothing.
  await page.evaluate(() => {
    scrollTo(0, 0)
    return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  })
  const { violations } = await choose(new AxeBuilder({ page }).setLegacyMode()).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) => `${id} at ${target}: ${html.slice(0, 200)} ${failureSummary}`,
    ),
  )
}
