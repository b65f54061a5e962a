import { z } from 'zod'
import { MOST_HELD_FIRST } from '~/features/holds/hold-rules'
import { MAX_ASK_AFTER_HOURS } from '~/features/routing/attention-limits'
import { MAX_CONTEST_AFTER } from '~/features/uses/contest-rules'
import { line } from '~/platform/form-fields'
import { domainList, isDomain } from './email'

const ASK_AFTER_WANTED = `Write a number of hours from 1 to ${MAX_ASK_AFTER_HOURS}.`
const HOLD_FIRST_WANTED = `Write a number from 0, for none, to ${MOST_HELD_FIRST}.`
const CONTEST_AFTER_WANTED = `Write a number of people from 1 to ${MAX_CONTEST_AFTER}.`

export const siteFields = {
  siteName: line({ max: 60, required: 'Give the site a name.' }),
  allowedDomains: z
    .string({ error: 'Write domains here, or leave it empty.' })
    .max(4000, 'Keep it under 4000 characters.')
    .optional()
    .default('')
    .transform(domainList)
    .refine((domains) => domains.every(isDomain), 'Write domains such as example.com, one on a line.')
    .transform((domains) => domains.join(' ')),
}

/** What an administrator chooses once the site is open. */
export const siteForm = z.strictObject({
  ...siteFields,
  contestAfter: z.coerce
    .number({ error: CONTEST_AFTER_WANTED })
    .int(CONTEST_AFTER_WANTED)
    .min(1, CONTEST_AFTER_WANTED)
    .max(MAX_CONTEST_AFTER, CONTEST_AFTER_WANTED)
    .optional(),
  askAfterHours: z.coerce
    .number({ error: ASK_AFTER_WANTED })
    .int(ASK_AFTER_WANTED)
    .min(1, ASK_AFTER_WANTED)
    .max(MAX_ASK_AFTER_HOURS, ASK_AFTER_WANTED)
    .optional(),
  holdFirst: z.coerce
    .number({ error: HOLD_FIRST_WANTED })
    .int(HOLD_FIRST_WANTED)
    .min(0, HOLD_FIRST_WANTED)
    .max(MOST_HELD_FIRST, HOLD_FIRST_WANTED)
    .optional(),
})
