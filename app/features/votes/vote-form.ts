import { z } from 'zod'
import type { VoteValue } from './vote-rules'

// Each form sends the state that should be, not a change of it: pressed twice, it does one thing.

/** 1 useful, -1 not useful, 0 neither any more. */
export const voteForm = z.strictObject({
  value: z
    .enum(['1', '0', '-1'], { error: 'Choose whether this was useful to you.' })
    .transform((value) => Number(value) as VoteValue),
})

/** Whether the viewer waits for an answer too. */
export const meTooForm = z.strictObject({
  waits: z
    .enum(['1', '0'], { error: 'Choose whether you have this too.' })
    .transform((value) => value === '1'),
})
