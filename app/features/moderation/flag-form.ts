import { z } from 'zod'
import { choice, optionalLine } from '~/platform/form-fields'
import { FLAG_REASONS, FLAG_WORDS_MAX } from './flag-reasons'

/** Why a moderator should look at something, or that it is not needed after all. */
export const flagForm = z.discriminatedUnion(
  'intent',
  [
    z
      .strictObject({
        intent: z.literal('flag'),
        reason: choice(FLAG_REASONS, 'Choose what comes nearest.'),
        words: optionalLine(FLAG_WORDS_MAX),
      })
      .refine(({ reason, words }) => reason !== 'other' || words !== '', {
        path: ['words'],
        error: 'Say in a sentence what a moderator should look at.',
      }),
    z.strictObject({ intent: z.literal('withdraw') }),
  ],
  { error: 'Reload the page and try again.' },
)
export type FlagWanted = Extract<z.output<typeof flagForm>, { intent: 'flag' }>
