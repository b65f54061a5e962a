import { z } from 'zod'

/** What mail programs send for their own button (RFC 8058, 3.1), and our page as well. */
export const stopForm = z.strictObject({
  'List-Unsubscribe': z.literal('One-Click', {
    error: 'Press the button of the page, or of your mail program.',
  }),
})
