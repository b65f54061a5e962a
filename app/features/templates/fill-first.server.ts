import type { FormResult } from '~/platform/form-result'
import { formValues } from '~/platform/forms.server'
import { broughtBy, filledIn } from './fill-in'
import { templateNamed } from './templates.server'

const GONE = 'This template was removed meanwhile. What you typed is as it was.'

/**
 * What the form of a new post answers when its writer chooses a template without scripts: everything that was typed, and the
 * template where nothing was. Null when it was sent for anything else; the request can still be read.
 */
export async function fillFirst(request: Request): Promise<FormResult | null> {
  // What is no form at all is refused by whoever reads it to publish.
  const form = await request
    .clone()
    .formData()
    .catch(() => null)
  const id = form?.get('template')
  if (!form || typeof id !== 'string') return null
  const { template: _, ...values } = formValues(form)
  const template = templateNamed(id)
  if (!template || template.kind !== values.kind) return { problems: { form: GONE }, values }
  return { problems: {}, values: filledIn(values, broughtBy(template)) }
}
