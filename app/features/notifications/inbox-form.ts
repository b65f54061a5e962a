import { z } from 'zod'
import { NOTICE_KIND_NAMES } from './notice-kinds'

const back = z.string().max(2000).optional()
const unknown = 'Reload your inbox and try again.'

/** What is done to one line of the inbox, or to all that were there when the page was drawn. */
export const inboxForm = z.discriminatedUnion(
  'intent',
  [
    z.strictObject({
      intent: z.enum(['archive', 'restore', 'read', 'unread']),
      notice: z.string({ error: unknown }).max(40, unknown),
      back,
    }),
    z.strictObject({
      intent: z.literal('read-all'),
      kind: z.enum(['', ...NOTICE_KIND_NAMES], { error: unknown }).optional(),
      /** Milliseconds since 1970: what came later was not seen. */
      until: z.coerce.number({ error: unknown }).int().positive(unknown),
      back,
    }),
  ],
  { error: unknown },
)

export type InboxWanted = z.output<typeof inboxForm>
