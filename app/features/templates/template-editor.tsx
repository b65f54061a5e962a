import { Form, useNavigation } from '@remix-run/react'
import { MarkdownEditor } from '~/features/editor/markdown-editor'
import { BothTexts } from '~/features/posts/both-texts'
import { KIND_NAMES, KINDS, type Kind } from '~/features/posts/post-kinds'
import { FIELD_LABELS } from '~/features/posts/post-labels'
import { type FormResult, typed, useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Page } from '~/ui/page'
import { Tabs } from '~/ui/tabs'
import { TextArea, TextInput } from '~/ui/text-input'
import { isLine, NAME_MAX, TEMPLATE_FIELDS, type TemplateField } from './template-fields'
import type { TemplateToRevise, Texts } from './template-view'

/** Made with the form of a new template. */
type NewTemplate = { id: string; kind: Kind }

/** The form of a template, whether it is new or not. */
export function TemplateEditor({ template }: { template: TemplateToRevise | NewTemplate }) {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  const { problems, theirs } = result
  const { kind } = template
  const stored = 'revision' in template ? template : null
  // After a conflict the form goes on from what was shown, so that saving over it is a choice.
  const from = theirs ? String(theirs.revision) : typed(result, 'revision', String(stored?.revision))
  const fields = TEMPLATE_FIELDS[kind]
  return (
    <Page focused>
      <h1>{stored ? `Edit “${stored.name}”` : 'Write a template'}</h1>
      {!stored && <KindTabs kind={kind} />}
      <Form method="post" className="post-form">
        <FormProblems problems={problems} />
        {theirs && <BothTexts theirs={withAll(fields, theirs)} mine={withAll(fields, result.values)} />}
        <input type="hidden" name="kind" value={kind} />
        {stored ? (
          <input type="hidden" name="revision" value={from} />
        ) : (
          <input type="hidden" name="id" value={typed(result, 'id', template.id)} />
        )}
        <Field name="name" label="Name" hint="What it is for, such as: Incident." error={problems.name}>
          <TextInput defaultValue={typed(result, 'name', stored?.name)} maxLength={NAME_MAX} required />
        </Field>
        <Field
          name="topic"
          label="Topic"
          optional
          hint="Its posts get this topic. Left empty, it suits every topic."
          error={problems.topic}
        >
          <TextInput defaultValue={typed(result, 'topic', stored?.topic?.slug)} autoCapitalize="none" />
        </Field>
        {fields.map((field) => (
          <TextField key={field} field={field} result={result} stored={stored?.values} />
        ))}
        <div className="row">
          <Button variant="primary" busy={busy}>
            {stored ? (theirs ? 'Save mine over it' : 'Save') : 'Make the template'}
          </Button>
          <ButtonLink to="/templates" variant="quiet">
            {stored ? 'Leave it as it is' : 'Cancel'}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  )
}

type TextFieldProps = { field: TemplateField; result: FormResult; stored: Texts | undefined }

function TextField({ field, result, stored }: TextFieldProps) {
  const text = typed(result, field, stored?.[field])
  return (
    <Field name={field} label={FIELD_LABELS[field]} optional error={result.problems[field]}>
      {isLine(field) ? (
        <TextInput defaultValue={text} />
      ) : (
        <MarkdownEditor name={field}>
          <TextArea look="code" rows={6} defaultValue={text} />
        </MarkdownEditor>
      )}
    </Field>
  )
}

function KindTabs({ kind }: { kind: Kind }) {
  return (
    <Tabs
      label="Kind of post"
      items={KINDS.map((it) => ({
        to: `/templates/new?kind=${it}`,
        label: KIND_NAMES[it].one,
        current: it === kind,
      }))}
    />
  )
}

/** A field that one of the two leaves empty is still to be compared. */
function withAll(fields: readonly string[], texts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, texts[field] ?? '']))
}
