import { useActionData } from '@remix-run/react'
import type { Problems } from './errors'

/** What an action answers when it refuses: the edge makes it from Invalid, Conflict, Forbidden or TooMany. */
export interface FormResult {
  problems: Problems
  values: Record<string, unknown>
  /** After a conflict: the text as somebody else saved it. */
  theirs?: Record<string, unknown>
}

const NOTHING: FormResult = { problems: {}, values: {} }

/** The refusal of the form that was just sent, or an empty one. */
export function useFormResult(): FormResult {
  return (useActionData() as FormResult | undefined) ?? NOTHING
}

/** What was typed in a field, or else what it held before. */
export function typed(result: FormResult, field: string, before = ''): string {
  const value = result.values[field]
  return typeof value === 'string' ? value : before
}
