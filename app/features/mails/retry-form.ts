import { z } from 'zod'

const again = 'Reload the page and try again.'
const id = z.string({ error: again }).max(40, again)

/** Which mail is tried again, or which person is mailed again. */
export const retryForm = z.union([z.strictObject({ mail: id }), z.strictObject({ person: id })], {
  error: again,
})

/** Somebody says that their address works again. */
export const addressForm = z.strictObject({ works: z.literal('1', { error: again }) })
