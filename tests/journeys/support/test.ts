import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { demoPassword } from '#prisma/seed/demo-company'
import { listenForComplaints } from './complaints'
import type { RunningSite } from './running-site'
import { type OwnSiteOptions, startOwnSite } from './site-folder'

interface PageOptions {
  javaScriptEnabled?: boolean
  width?: number
  colorScheme?: 'light' | 'dark'
  /** A site of the journey's own, instead of the worker's. */
  at?: RunningSite
  /** What the browser complains about because the journey makes it happen. */
  expects?: RegExp
}

export interface Fixtures {
  /** A page of somebody of the demo company, or of a visitor (null). Whatever it complains about fails the journey. */
  as(handle: string | null, options?: PageOptions): Promise<Page>
  /** A site that this journey may set up, break and restart. */
  openSite(options?: OwnSiteOptions): Promise<RunningSite>
}

interface WorkerFixtures {
  site: RunningSite
  /** Cookies by site and handle; signing in once is enough for a worker. */
  sessions: Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern
    async ({}, use) => {
      const { site, end } = await startOwnSite({ demo: true })
      await use(site)
      await end()
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  sessions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern
    async ({}, use) => use(new Map()),
    { scope: 'worker' },
  ],

  baseURL: async ({ site }, use) => use(site.url),

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern
  openSite: async ({}, use) => {
    const ends: (() => Promise<void>)[] = []
    await use(async (options) => {
      const { site, end } = await startOwnSite(options)
      ends.push(end)
      return site
    })
    await Promise.all(ends.map((end) => end()))
  },

  as: async ({ browser, site: shared, sessions }, use) => {
    const opened: BrowserContext[] = []
    const complaints: string[] = []
    await use(async (handle, { width = 1320, at = shared, expects, ...options } = {}) => {
      const session = `${at.url} ${handle}`
      const context = await browser.newContext({
        ...{ javaScriptEnabled: true, colorScheme: 'light', ...options },
        ...{ baseURL: at.url, storageState: sessions.get(session), viewport: { width, height: 900 } },
      })
      opened.push(context)
      const page = await context.newPage()
      listenForComplaints(page, at.url, complaints, expects)
      if (handle && !sessions.has(session)) {
        const form = { email: `${handle}@lumen.example`, password: demoPassword }
        const headers = { 'Sec-Fetch-Site': 'same-origin' }
        const signedIn = await context.request.post('/sign-in', { form, headers, maxRedirects: 0 })
        expect(signedIn.status(), `${handle} signs in`).toBe(302)
        sessions.set(session, await context.storageState())
      }
      return page
    })
    for (const context of opened) await context.close()
    expect(complaints, 'no page complained about anything').toEqual([])
  },
})

export { expect } from '@playwright/test'

/** Through the form, as everybody does. */
export async function signIn(page: Page, email: string, password = demoPassword): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}
