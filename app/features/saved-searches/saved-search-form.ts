import { z } from 'zod'
import { choice, line } from '~/platform/form-fields'
import { ALERTS, NAME_MAX } from './alerts'

export const saveForm = z.strictObject({
  query: z
    .string({ error: 'Search for something first, then save it.' })
    .max(8000, 'This search is too long to save.'),
})

export const renameForm = z.strictObject({
  name: line({ max: NAME_MAX, required: 'Give the search a name.' }),
})

export const deleteForm = z.strictObject({
  deleted: z.literal('1', { error: 'Press the button again to delete the search.' }),
})

/** How often to be told, or `stop` to follow no more. */
export const followForm = z.strictObject({
  alerts: choice([...ALERTS, 'stop'], 'Choose how often you want to be told.'),
})
