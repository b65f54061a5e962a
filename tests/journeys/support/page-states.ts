import type { Page } from '@playwright/test'

// What brings a page into a state that no address leads to.

/** Sends the form as it is, past what the browser itself would say about it. */
export function refused(button: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.evaluate(() => {
      for (const form of document.forms) form.noValidate = true
    })
    await page.getByRole('button', { name: button, exact: true }).first().click()
    await page.locator('[role=alert], .field-problem').first().waitFor()
  }
}

/** More questions a week than anybody answers. */
export async function refusedWeek(page: Page): Promise<void> {
  await page.getByLabel('Questions a week').fill('99')
  await refused('Save')(page)
}

/** The second step, which asks whether it may really go. */
export async function lookForSecret(page: Page): Promise<void> {
  await page.getByLabel('The secret').fill('until the disk was full')
  await page.getByLabel('Why', { exact: true }).fill('It names a machine.')
  await page.getByRole('button', { name: 'Look where it stands' }).click()
  await page.getByRole('button', { name: 'Take it out for good' }).waitFor()
}

export async function typeInSearch(page: Page): Promise<void> {
  const box = page.getByRole('combobox', { name: 'Search' })
  const option = page.getByRole('option').first()
  // Typing is answered from when the scripts have come.
  for (let tries = 0; tries < 20 && !(await option.isVisible()); tries++) {
    await box.fill('')
    await box.fill('deploy')
    await option.waitFor({ timeout: 1000 }).catch(() => undefined)
  }
  await page.keyboard.press('ArrowDown')
}

export async function openAccountMenu(page: Page): Promise<void> {
  await page.locator('summary', { hasText: 'Your account' }).click()
}

export async function makeAddress(page: Page): Promise<void> {
  await page.getByRole('button', { name: /calendar address|new address/ }).click()
  await page.getByLabel('Your address').waitFor()
}

export async function makeFeedAddress(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make an address' }).click()
  await page.getByLabel('Address of the feed').waitFor()
}

export async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('main details')) details.toggleAttribute('open', true)
  })
}
