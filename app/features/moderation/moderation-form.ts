import { z } from 'zod'
import { line, optionalDay, optionalLine } from '~/platform/form-fields'
import { WHY_MAX, WHY_WANTED } from './moderation-words'

const why = line({ max: WHY_MAX, required: WHY_WANTED })

/** What a moderator does with a text, or its author who wants it back. */
export const moderationForm = z.discriminatedUnion(
  'intent',
  [
    z.strictObject({ intent: z.literal('dismiss') }),
    z.strictObject({ intent: z.literal('hide'), why }),
    z.strictObject({ intent: z.literal('show'), why: optionalLine(WHY_MAX) }),
    z.strictObject({ intent: z.literal('keep-hidden'), why }),
    z.strictObject({
      intent: z.literal('ask'),
      asked: line({ max: WHY_MAX, required: 'Say what you changed, or why it should be shown.' }),
    }),
    z.strictObject({ intent: z.literal('lock'), why: optionalLine(WHY_MAX) }),
    z.strictObject({ intent: z.literal('unlock'), why: optionalLine(WHY_MAX) }),
    z.strictObject({ intent: z.literal('pin'), why: optionalLine(WHY_MAX), until: optionalDay }),
    z.strictObject({ intent: z.literal('unpin') }),
  ],
  { error: 'Choose what should happen with it.' },
)
export type ModerationWanted = z.output<typeof moderationForm>
