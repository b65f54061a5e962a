import { z } from 'zod'

// Building blocks for schemas of forms. Every message tells the person what to do.

/** One line of text: trimmed, inner white space folded, control characters refused. */
export function line(options: { min?: number; max: number; required: string }) {
  return z
    .string({ error: options.required })
    .transform((value) => value.replace(/\s+/gu, ' ').trim())
    .pipe(
      z
        .string()
        .min(options.min ?? 1, options.required)
        .max(options.max, `Keep it under ${options.max} characters.`)
        .refine((value) => !hasControl(value), 'Remove the invisible control characters.'),
    )
}

/** One line that may be left empty. */
export function optionalLine(max: number) {
  return z
    .string({ error: 'Write text here, or leave it empty.' })
    .optional()
    .default('')
    .transform((value) => value.replace(/\s+/gu, ' ').trim())
    .pipe(
      z
        .string()
        .max(max, `Keep it under ${max} characters.`)
        .refine((value) => !hasControl(value), 'Remove the invisible control characters.'),
    )
}

/** Markdown of any length up to `max` characters; line ends are made one kind. */
export function markdown(options: { required: string; max?: number }) {
  const max = options.max ?? 100_000
  return z
    .string({ error: options.required })
    .transform(clean)
    .pipe(z.string().min(1, options.required).max(max, tooLong(max)))
}

/** Markdown that may be left empty. */
export function optionalMarkdown(max = 100_000) {
  return z
    .string({ error: 'Write text here, or leave it empty.' })
    .optional()
    .default('')
    .transform(clean)
    .pipe(z.string().max(max, tooLong(max)))
}

/** A day as a date field sends it, or nothing. */
export const optionalDay = z
  .union([z.literal(''), z.iso.date('Write the day as year-month-day, such as 2026-03-01.')])
  .optional()
  .transform((value) => (value ? new Date(`${value}T00:00:00Z`) : null))

/** A choice among `values`; `required` is said when none of them was picked. */
export function choice<const Values extends readonly [string, ...string[]]>(
  values: Values,
  required: string,
) {
  return z.enum(values, { error: required })
}

/** Made with the form, so that sending it twice does one thing. */
export const submissionKey = z
  .string({ error: 'Reload the page and try again; what you typed is kept.' })
  .regex(/^[0-9a-z]{12}$/, 'Reload the page and try again; what you typed is kept.')
  .optional()

/** Why somebody changes a text; whoever reads its history reads it. */
export const whyEdited = optionalLine(300)

/** The revision that the person started from. */
export const revision = z.coerce
  .number({ error: 'Reload the page and try again; what you typed is kept.' })
  .int()
  .positive()

function clean(value: string): string {
  return value.replace(/\r\n?/g, '\n').replaceAll('\0', '').trimEnd().replace(/^\n+/, '')
}

function tooLong(max: number): string {
  return `This is longer than ${max.toLocaleString('en')} characters. Split it, or attach the rest elsewhere and link to it.`
}

function hasControl(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  return /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/u.test(value)
}
