export const ALERTS = ['now', 'daily', 'weekly', 'never'] as const
export type Alerts = (typeof ALERTS)[number]

export const ALERT_WORDS: Record<Alerts, string> = {
  now: 'At once',
  daily: 'Once a day',
  weekly: 'Once a week',
  never: 'Never, I look myself',
}

export const NAME_MAX = 80
