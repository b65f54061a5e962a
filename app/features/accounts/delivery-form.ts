import { z } from 'zod'

const AGAIN = 'Reload the page and try again.'

export const deliveryForm = z.strictObject({ delivery: z.string(AGAIN).regex(/^[0-9a-z]{12}$/, AGAIN) })
