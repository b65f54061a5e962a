import { expect, type Page } from '@playwright/test'
import type { Look } from './every-page'
import type { RunningSite } from './running-site'
import type { Fixtures } from './test'

/** Refusals on the console, what Chromium says of a date that is none, and files of ours that are kept out. */
const EXPECTED = /status of (400|403|404|413)|^The specified value |ERR_BLOCKED_BY_CLIENT/

/** How many pages are opened as the server sent them for each one that our scripts take over. */
const AS_SENT = 3

/**
 * Opens pages, in small windows of each person, and expects that they hold text and nothing else of what people typed.
 * What the browser itself reports (a script that ran, a dialog, the content policy) ends up with `as`. Scripts run in
 * all of them, but ours, and the styles, are kept out of most: what the server sent is what can do harm, and the
 * rest costs time.
 */
export function harmSeeker(site: RunningSite, as: Fixtures['as']) {
  const windows = new Map<string, Promise<Page>>()
  let looks = 0

  async function openWindow(handle: string | null, isAsSent: boolean): Promise<Page> {
    const page = await as(handle, { at: site, expects: EXPECTED })
    await page.setViewportSize({ width: 320, height: 240 })
    await page.addInitScript(() => {
      Object.defineProperty(window, '_xss', { set: () => reportError(new Error('A script ran.')) })
    })
    if (isAsSent) {
      const browser = await page.context().newCDPSession(page)
      await browser.send('Network.enable')
      await browser.send('Network.setBlockedURLs', { urls: ['*/assets/*'] })
    }
    return page
  }

  function windowOf(handle: string | null, isAsSent = false): Promise<Page> {
    const name = `${handle} ${isAsSent}`
    const opened = windows.get(name) ?? openWindow(handle, isAsSent)
    windows.set(name, opened)
    return opened
  }

  /** Now with our scripts, now without. */
  function nextWindow(handle: string | null): Promise<Page> {
    return windowOf(handle, looks++ % (AS_SENT + 1) !== 0)
  }

  return {
    windowOf,
    nextWindow,
    /** A page that has to be brought into a state needs our scripts. */
    async look({ as: handle, path, ready }: Look): Promise<Page> {
      const page = await (ready ? windowOf(handle) : nextWindow(handle))
      await page.goto(path)
      await ready?.(page)
      await expectHarmless(page)
      return page
    },
  }
}

/** A document has no more than text of what came from somebody's text. */
export async function expectHarmless(page: Page): Promise<void> {
  expect(await page.evaluate(harmInDocument), page.url()).toEqual([])
}

/** Runs in the page. */
function harmInDocument(): string[] {
  const found: string[] = []
  const foreign = 'iframe, frame, object, embed, applet, base, portal, math, meta[http-equiv], [srcdoc]'
  for (const element of document.querySelectorAll(foreign)) found.push(element.outerHTML.slice(0, 200))
  const addresses = 'href src action formaction xlink:href data poster background ping'.split(' ')
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      // Whatever a browser would make of it: the base resolves what is relative, and keeps what is not.
      const [, scheme] =
        (addresses.includes(name) && /^[\s\p{Cc}]*([a-z][a-z0-9+.\-\s\p{Cc}]*):/iu.exec(value)) || []
      const isSafe = !scheme || /^(https?|mailto)$/i.test(scheme.replace(/[\s\p{Cc}]/gu, ''))
      if (name.startsWith('on') || name === 'style' || !isSafe)
        found.push(`${name} of ${(element.cloneNode() as Element).outerHTML.slice(0, 200)}`)
    }
  }
  return found
}
