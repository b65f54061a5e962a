import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'
import { exhibits } from './support/demo-folder'
import { everyPage } from './support/every-page'
import { expect, test } from './support/test'

declare global {
  interface Window {
    axe: typeof axe & { commons: { color: { Color: { prototype: Colour } } } }
    /** Remix keeps it there. */
    __remixRouter?: { navigate(to: string, options: { flushSync: true }): Promise<void> }
  }
}

interface Colour extends Record<'r' | 'g' | 'b' | 'alpha', number> {
  parseString(text: string): Colour
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']
/** The rules about nothing but colours. */
const COLOURS = ['color-contrast', 'link-in-text-block']
const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
/** What its looks open is in the bar, which every page has. */
const BAR = '_index.tsx'
const routes = path.resolve(import.meta.dirname, '../../app/routes')

test('no page is left out, and nobody who looks at one', ({ site }) => {
  const pages = everyPage(site, exhibits())
  const readers = new Set(Object.values(pages).flatMap((looks) => looks.map((look) => look.as)))
  expect([...readers].sort()).toEqual(SHARES.map(([reader]) => reader).sort())
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
  ['rahul', 1],
  ['asha', 1],
  ['sofia', 1],
  ['kenji', 1],
]

test.describe.configure({ mode: 'parallel' })

for (const [reader, shares] of SHARES) {
  for (let share = 0; share < shares; share++) {
    const part = shares > 1 ? `, part ${share + 1} of ${shares}` : ''
    test(`${reader ?? 'a visitor'} meets no barrier on any page: light, dark, on a phone, and at 320 pixels${part}`, async ({
      as,
      site,
    }) => {
      test.setTimeout(600_000)
      const page = await as(reader, { expects: /status of 40[34]/ })
      const looks = Object.entries(everyPage(site, exhibits()))
        .flatMap(([route, looks]) => looks.map((look) => ({ ...look, route })))
        .filter((look) => look.as === reader)
      let touched = BAR
      for (const look of looks.filter((_, index) => index % shares === share)) {
        // What is done to a page is done to a fresh one, and is not seen on the next: the same route is not drawn anew.
        if (look.ready || [BAR, look.route].includes(touched)) await page.goto(look.path)
        else await open(page, look.path)
        await look.ready?.(page)
        touched = look.ready ? look.route : ''
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

test('what names are offered while somebody types is no barrier', async ({ as }) => {
  const page = await as('maria')
  await page.goto('/posts/new')
  const text = page.getByLabel('Details')
  await text.focus()
  await expect(text).toHaveAttribute('aria-autocomplete', 'list')
  await text.pressSequentially('@ma')
  await page.getByRole('option').first().waitFor()
  expect(await barriers(page)).toEqual([])
})

/** Comes to a page as a reader does who follows links, so that axe stays warm; where that leads nowhere, it is loaded. */
async function open(page: Page, path: string): Promise<void> {
  const followed = await page.evaluate(async (to) => {
    const late = new Promise<false>((resolve) => setTimeout(resolve, 5000, false))
    const arrived = window.__remixRouter?.navigate(to, { flushSync: true }).then(() => true)
    return Promise.race([arrived ?? false, late])
  }, path)
  if (!followed) await page.goto(path)
}

/** What axe finds in the page as it stands, which is loaded once: colours and width change under it. */
async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axeSource)
    await page.evaluate(rememberColours)
  }
  const found = await violations(page, RULES)
  // A dark page differs in its colours only.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  found.push(...(await violations(page, COLOURS)).map((it) => `dark: ${it}`))
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  // A narrow page shows and hides other elements, so any rule can find something else.
  await page.setViewportSize({ width: 375, height: 800 })
  found.push(...(await violations(page, RULES)).map((it) => `375 px: ${it}`))
  await page.setViewportSize({ width: 320, height: 800 })
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (wider > 0) found.push(`320 px: the page is ${wider} px too wide`)
  await page.setViewportSize({ width: 1320, height: 900 })
  return found
}

/** Runs in the page. The same few colours stand on it hundreds of times, and axe takes long to work one out. */
function rememberColours(): void {
  const { prototype } = window.axe.commons.color.Color
  const { parseString } = prototype
  const known = new Map<string, Record<'r' | 'g' | 'b' | 'alpha', number>>()
  prototype.parseString = function (text) {
    const colour = known.get(text)
    if (colour) return Object.assign(this, colour)
    const { r, g, b, alpha } = parseString.call(this, text)
    known.set(text, { r, g, b, alpha })
    return this
  }
}

/** Says only what is wrong: thousands of elements that pass would cost more to tell than to find. */
function violations(page: Page, rules: string[]): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    // Read when they are drawn, not while they change; and from the top, where the bar hides nothing.
    scrollTo(0, 0)
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
    await frame()
    for (let drawn = 0; document.getAnimations().length > 0 || drawn === 0; drawn++) {
      if (drawn > 300) return ['something on the page does not stop moving']
      await frame()
    }
    const { violations } = await window.axe.run({ runOnly, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, html, failureSummary }) => `${id} at ${target}: ${html.slice(0, 200)} ${failureSummary}`,
      ),
    )
  }, rules)
}
