import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { demoPassword } from '#prisma/seed/demo-company'
import { unzipped } from '../features/privacy/unzipped'
import { expect, test } from './support/test'

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ', without JavaScript'

  test(`somebody takes along what they wrote, asks to be deleted, and stays after all${how}`, async ({
    as,
  }) => {
    const page = await as('asha', { javaScriptEnabled })
    await page.goto('/settings')
    await page.getByRole('link', { name: 'Your data' }).click()
    const files = await downloaded(page)
    expect([...files.keys()].filter((name) => name.endsWith('.md'))).not.toEqual([])
    expect([...files.values()].some((content) => content.includes('asha@lumen.example'))).toBe(true)

    await page.getByRole('link', { name: 'Delete my account' }).click()
    await expect(page.getByRole('heading', { name: 'What stays' })).toBeVisible()
    await page.getByLabel('Your password').fill('not my password')
    await page.getByRole('button', { name: 'Delete my account in 7 days' }).click()
    await expect(page.getByLabel('Your password')).toHaveAccessibleDescription(/password/)
    await page.getByLabel('Your password').fill(demoPassword)
    await page.getByRole('button', { name: 'Delete my account in 7 days' }).click()
    await expect(page.getByText(/^Your account is deleted on/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Delete my account' })).toHaveCount(0)

    await page.getByRole('button', { name: 'Keep my account' }).click()
    await expect(page.getByRole('link', { name: 'Delete my account' })).toBeVisible()
  })
}

async function downloaded(page: Page): Promise<Map<string, Buffer>> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download my data' }).click()
  return unzipped(await readFile(await (await coming).path()))
}
