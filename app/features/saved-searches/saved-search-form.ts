import { z } from 'zod'
import { choice, line } from '~/platform/form-fields'

export const ALERTS = ['now', 'daily', 'weekly', 'never'] as const
export type Alerts = (typeof ALERTS)[number]

export const ALERT_WORDS: Record<Alerts, string> = {
  now: 'At once',
  daily: 'Once a day',
  weekly: 'Once a week',
  never: 'Never, I look myself',
}

export const NAME_MAX = 80

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
