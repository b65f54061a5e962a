import { z } from 'zod'
import { optionalLine, optionalMarkdown } from '~/platform/form-fields'
import { handleField } from './handle'
import { personName } from './join-form'
import { isTimeZone } from './time-zones'

export const profileForm = z.strictObject({
  name: personName,
  handle: handleField,
  team: optionalLine(80),
  title: optionalLine(80),
  bio: optionalMarkdown(5000),
  timeZone: z
    .string({ error: 'Choose a time zone.' })
    .max(64, 'Choose a time zone.')
    .refine(isTimeZone, 'Choose a time zone from the list.'),
})
