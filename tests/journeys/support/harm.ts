import type { Page } from '@playwright/test'

/** What a document has that is more than text, though it came from somebody's text; and whether a script ran. */
export function harmIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = '__xss' in window ? ['A script ran.'] : []
    const foreign = 'iframe, frame, object, embed, applet, base, portal, math, meta[http-equiv], [srcdoc]'
    for (const element of document.querySelectorAll(foreign)) found.push(element.outerHTML.slice(0, 200))
    const addresses = [
      'href',
      'src',
      'action',
      'formaction',
      'xlink:href',
      'data',
      'poster',
      'background',
      'ping',
    ]
    for (const element of document.querySelectorAll('*')) {
      const tag = (element.cloneNode() as Element).outerHTML.slice(0, 200)
      for (const { name } of element.attributes)
        if (name.startsWith('on') || name === 'style') found.push(`${name} of ${tag}`)
      for (const name of addresses) {
        // Whatever a browser would make of it: the base resolves what is relative, and keeps what is not.
        const [, scheme] =
          /^[\s\p{Cc}]*([a-z][a-z0-9+.\-\s\p{Cc}]*):/iu.exec(element.getAttribute(name) ?? '') ?? []
        const isSafe = !scheme || /^(https?|mailto)$/i.test(scheme.replace(/[\s\p{Cc}]/gu, ''))
        if (!isSafe) found.push(`${name} of ${tag}`)
      }
    }
    return found
  })
}
