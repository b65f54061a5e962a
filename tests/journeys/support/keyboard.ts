import { expect, type Locator, type Page } from '@playwright/test'

/** Presses Tab until `target` has the focus, as somebody without a mouse does; far too many presses fail. */
export async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  await expect(target).toBeVisible()
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`${most} presses of Tab did not reach ${target}.`)
}
