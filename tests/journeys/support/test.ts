import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base, type BrowserContext, type Page } from '@playwright/test'
import { demoPassword } from '#prisma/seed/demo-company'
import { type RunningSite, startSite } from './running-site'

interface Fixtures {
  /** A page of somebody of the demo company. */
  as(handle: string, options?: { javaScriptEnabled?: boolean; width?: number; colorScheme?: 'light' | 'dark' }): Promise<Page>
}

interface WorkerFixtures {
  site: RunningSite
  /** Cookies by handle; signing in once is enough for a worker. */
  sessions: Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'hindsight-journey-'))
      cpSync(process.env.HINDSIGHT_DEMO_FOLDER ?? '', folder, { recursive: true })
      const site = await startSite({ dataDir: folder })
      await use(site)
      await site.stop()
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  sessions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern
    async ({}, use) => use(new Map()),
    { scope: 'worker' },
  ],

  baseURL: async ({ site }, use) => use(site.url),

  as: async ({ browser, site, sessions }, use) => {
    const opened: BrowserContext[] = []
    await use(async (handle, { javaScriptEnabled = true, width = 1320, colorScheme = 'light' } = {}) => {
      const context = await browser.newContext({
        baseURL: site.url,
        storageState: sessions.get(handle),
        javaScriptEnabled,
        colorScheme,
        viewport: { width, height: 900 },
      })
      opened.push(context)
      const page = await context.newPage()
      if (!sessions.has(handle)) {
        await signIn(page, `${handle}@lumen.example`)
        sessions.set(handle, await context.storageState())
      }
      return page
    })
    for (const context of opened) await context.close()
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
