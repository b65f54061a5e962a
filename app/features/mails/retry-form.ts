import { z } from 'zod'

const again = 'Reload the page and try again.'

/** Which mail is tried again. */
export const retryForm = z.strictObject({ mail: z.string({ error: again }).max(40, again) })
