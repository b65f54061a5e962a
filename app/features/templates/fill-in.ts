import type { Template, Texts } from './template-view'

/** What a template brings to a form: its texts, and the topic that it is for. */
export function broughtBy({ values, topic }: Pick<Template, 'values' | 'topic'>): Texts {
  return topic ? { ...values, topics: topic.slug } : values
}

/** The fields of a form with what a template brings to those that are empty. Whatever was typed stays to the letter. */
export function filledIn<Value>(
  typed: Record<string, Value>,
  brought: Texts,
): Record<string, Value | string> {
  const missing = Object.entries(brought).filter(([field]) => String(typed[field] ?? '').trim() === '')
  return { ...typed, ...Object.fromEntries(missing) }
}
