import { z } from 'zod'
import { feedOf } from './feed-subject'

const again = { error: 'Reload the page and try again.' }

/** What is done on the page of secret addresses. */
export const feedsForm = z.discriminatedUnion(
  'intent',
  [
    z.strictObject({
      intent: z.literal('make'),
      of: z.string(again).transform((value, context) => {
        const of = feedOf(value)
        if (of) return of
        context.addIssue({
          code: 'custom',
          message: 'Open a topic, a person or a saved search and press “Feed” there.',
        })
        return z.NEVER
      }),
    }),
    z.strictObject({ intent: z.literal('revoke'), feed: z.string(again).max(40, again.error) }),
    z.strictObject({ intent: z.literal('end-mail-links') }),
  ],
  again,
)
