import { z } from 'zod'
import { LEVELS } from './follow-levels'

/**
 * What a follow button sends: the state it wants, so that pressing twice does no harm, and where to go back to.
 * Without a level, following leaves the level as it is, or begins with the first.
 */
export const followForm = z.strictObject({
  following: z
    .enum(['1', '0'], { error: 'Press the button again to follow, or to stop.' })
    .transform((state) => state === '1'),
  level: z.enum(LEVELS, { error: 'Choose how closely to follow.' }).optional(),
  back: z.string().max(2000).optional(),
})

/** The wanted state of a follow. */
export type FollowWanted = Pick<z.output<typeof followForm>, 'following' | 'level'>
