import { z } from 'zod'
import { choice, line, optionalLine } from '~/platform/form-fields'
import { LINK_NOTE_MAX, LINK_TYPES } from './link-types'

const type = choice(LINK_TYPES, 'Choose how the two belong together.')

/** A link to make, by the address of the other post, or one to take away. */
export const linkForm = z.discriminatedUnion(
  'change',
  [
    z.strictObject({
      change: z.literal('add'),
      type,
      to: line({ max: 500, required: 'Paste the address of the other post.' }),
      note: optionalLine(LINK_NOTE_MAX),
    }),
    z.strictObject({ change: z.literal('remove'), type, to: line({ max: 40, required: 'Choose a link.' }) }),
  ],
  { error: 'Reload the page and try again.' },
)

/** The id of the post that an address leads to, or null. */
export function postIdIn(address: string): string | null {
  return /(?:^|\/posts\/)([0-9a-z]{12})(?:[/?#]|$)/.exec(address)?.[1] ?? null
}
