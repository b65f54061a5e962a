import type { z } from 'zod'
import { Invalid, type Problems } from './errors'

const typedIn = new WeakMap<Request, Record<string, unknown>>()

/** What was typed in the form of this request, once `parseForm` has read it; a refusal brings it back. */
export function typedValues(request: Request): Record<string, unknown> {
  return typedIn.get(request) ?? {}
}

/**
 * Reads a posted form through its schema. Use strict objects: a field that nobody expects is refused.
 * @throws Invalid with a sentence per field and everything that was typed.
 */
export async function parseForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  const values = formValues(await readForm(request))
  typedIn.set(request, values)
  return parseValues(values, schema)
}

async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    // No form at all: another content type, or a body that broke off.
    throw new Invalid({ form: 'What was sent is not a form. Reload the page and try again.' })
  }
}

/** The same for values that came another way: a query string, an import, a story. */
export function parseValues<Schema extends z.ZodType>(
  values: Record<string, unknown>,
  schema: Schema,
): z.output<Schema> {
  const parsed = schema.safeParse(values)
  if (parsed.success) return parsed.data
  const problems: Problems = {}
  for (const issue of parsed.error.issues) {
    const field = issue.code === 'unrecognized_keys' ? 'form' : String(issue.path[0] ?? 'form')
    problems[field] ??=
      issue.code === 'unrecognized_keys' ? 'This form has a field we do not know.' : issue.message
  }
  throw new Invalid(problems, values)
}

/** A form as plain values; a name that occurs twice becomes a list, which a schema for one text refuses. */
export function formValues(form: FormData | URLSearchParams): Record<string, unknown> {
  const values: Record<string, unknown> = Object.create(null)
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name)
    values[name] = all.length > 1 ? all : all[0]
  }
  return values
}
