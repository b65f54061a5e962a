import { z } from 'zod'

/** Whether somebody writes what is wanted. */
export const claimForm = z.strictObject({
  claimed: z
    .enum(['1', '0'], { error: 'Press the button again to say that you write it, or that you do not.' })
    .transform((value) => value === '1'),
})

/** Nobody can be made to wait by a form; one can only stop. */
export const askForm = z.strictObject({
  waiting: z.literal('0', { error: 'Press the button again to stop waiting for it.' }),
})
