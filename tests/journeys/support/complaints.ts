import type { Page } from '@playwright/test'

/** A form that was refused answers with one of these, which Chromium writes on the console like a failure. */
const REFUSED = /^Failed to load resource: the server responded with a status of (403|409|422|429)\b/

/** Remix writes this where results follow what is typed, when newer words overtake an answer that is still arriving. */
const OVERTAKEN = /^AbortError: signal is aborted/

/**
 * Writes down what a page complains about: errors and warnings on its console, exceptions nobody caught, what its
 * policy kept from happening, and requests to anywhere else. `expected` names what this journey brings about itself.
 */
export function listenForComplaints(page: Page, home: string, complaints: string[], expected?: RegExp): void {
  function complain(what: string): void {
    const isOvertaken = new URL(page.url()).pathname === '/search' && OVERTAKEN.test(what)
    if (isOvertaken || REFUSED.test(what) || expected?.test(what)) return
    complaints.push(`${page.url()}: ${what}`)
  }
  page.on('console', (message) => {
    // The live count loses its stream when a site stops, and finds it again by itself.
    if (message.location().url.endsWith('/inbox/live')) return
    if (message.type() === 'error' || message.type() === 'warning') complain(message.text())
  })
  page.on('pageerror', (error) => complain(`Nobody caught ${error.message}`))
  page.on('dialog', (dialog) => {
    complain(`A dialog said ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && host !== new URL(home).host)
      complain(`A request went to ${request.url()}`)
  })
}
