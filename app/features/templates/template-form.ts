import { z } from 'zod'
import { line, optionalLine, optionalMarkdown, revision } from '~/platform/form-fields'
import {
  isLine,
  LINE_FIELDS,
  NAME_MAX,
  TEMPLATE_FIELDS,
  TEMPLATE_MAX,
  type TemplateField,
} from './template-fields'

const RELOAD = 'Reload the page and try again; what you typed is kept.'

const common = {
  name: line({ min: 3, max: NAME_MAX, required: `Give it a name of 3 to ${NAME_MAX} characters.` }),
  /** A name, short name or synonym; the use case finds the topic. */
  topic: optionalLine(60),
}

const textOf = (field: TemplateField) =>
  isLine(field) ? optionalLine(LINE_FIELDS[field]) : optionalMarkdown(TEMPLATE_MAX)

function texts<Field extends TemplateField>(fields: readonly Field[]) {
  return Object.fromEntries(fields.map((field) => [field, textOf(field)])) as Record<
    Field,
    ReturnType<typeof textOf>
  >
}

const kinds = {
  question: { kind: z.literal('question'), ...common, ...texts(TEMPLATE_FIELDS.question) },
  lesson: { kind: z.literal('lesson'), ...common, ...texts(TEMPLATE_FIELDS.lesson) },
  experiment: { kind: z.literal('experiment'), ...common, ...texts(TEMPLATE_FIELDS.experiment) },
}
const whichKind = { error: 'Choose a question, a lesson or an experiment.' }

type Filled = { kind: keyof typeof TEMPLATE_FIELDS; name: string; topic: string } & Partial<
  Record<TemplateField, string>
>

/** The texts apart from the rest, without those that are empty. */
function apart<Form extends Filled>(form: Form, context: z.RefinementCtx) {
  const all: Partial<Record<TemplateField, string>> = form
  const values = Object.fromEntries(
    TEMPLATE_FIELDS[form.kind].flatMap((field) => (all[field] ? [[field, all[field]]] : [])),
  ) as Record<string, string>
  if (Object.keys(values).length === 0)
    context.addIssue({
      code: 'custom',
      path: [TEMPLATE_FIELDS[form.kind][0]],
      message: 'Write what at least one of the fields begins with.',
    })
  return { kind: form.kind, name: form.name, topic: form.topic, values }
}

const key = { id: z.string({ error: RELOAD }).regex(/^[0-9a-z]{12}$/, RELOAD) }

/** A new template; its id was made with the form. */
export const newTemplateForm = z
  .discriminatedUnion(
    'kind',
    [
      z.strictObject({ ...kinds.question, ...key }),
      z.strictObject({ ...kinds.lesson, ...key }),
      z.strictObject({ ...kinds.experiment, ...key }),
    ],
    whichKind,
  )
  .transform((form, context) => ({ ...apart(form, context), id: form.id }))
export type NewTemplate = z.output<typeof newTemplateForm>

/** A template as it should be from now on, and the revision that its writer started from. */
export const reviseTemplateForm = z
  .discriminatedUnion(
    'kind',
    [
      z.strictObject({ ...kinds.question, revision }),
      z.strictObject({ ...kinds.lesson, revision }),
      z.strictObject({ ...kinds.experiment, revision }),
    ],
    whichKind,
  )
  .transform((form, context) => ({ ...apart(form, context), revision: form.revision }))
export type TemplateWanted = z.output<typeof reviseTemplateForm>
