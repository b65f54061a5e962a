import { z } from 'zod'

/** What a follow button sends: the state it wants, so that pressing twice does no harm, and where to go back to. */
export const followForm = z.strictObject({
  following: z
    .enum(['1', '0'], { error: 'Press the button again to follow, or to stop.' })
    .transform((state) => state === '1'),
  back: z.string().max(2000).optional(),
})
