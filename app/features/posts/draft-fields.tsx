import { createContext, type ReactNode, useContext } from 'react'
import { MarkdownEditor } from '~/features/editor/markdown-editor'
import { WithFiles } from '~/features/uploads/with-files'
import type { Problems } from '~/platform/errors'
import { ChoiceGroup } from '~/ui/choice-group'
import { Field } from '~/ui/field'
import { TextArea, TextInput } from '~/ui/text-input'
import type { Tone } from '~/ui/tone'
import { FIELD_LABELS, type PostField } from './post-labels'

export const MARKDOWN = 'Markdown works: **bold**, lists, tables, ``` for code, @name and #topic.'

/** What the fields of a post's form hold, and what is said about them. */
interface Draft {
  problems: Problems
  held(field: PostField): string
}

const DraftContext = createContext<Draft | null>(null)
export const DraftProvider = DraftContext.Provider

export function useDraft(): Draft {
  const draft = useContext(DraftContext)
  if (!draft) throw new Error('A field of a post stands inside a <DraftProvider>.')
  return draft
}

interface FieldProps {
  name: PostField
  label?: string
  hint?: ReactNode
  optional?: boolean
}

export function LineField({ name, label, hint, optional, type }: FieldProps & { type?: 'text' | 'date' }) {
  const { problems, held } = useDraft()
  return (
    <Field
      name={name}
      label={label ?? FIELD_LABELS[name]}
      hint={hint}
      optional={optional}
      error={problems[name]}
    >
      <TextInput type={type} defaultValue={held(name)} />
    </Field>
  )
}

/** A field that takes Markdown. */
export function MarkdownField({ name, label, hint, optional, rows = 6 }: FieldProps & { rows?: number }) {
  const { problems, held } = useDraft()
  return (
    <Field
      name={name}
      label={label ?? FIELD_LABELS[name]}
      hint={hint}
      optional={optional}
      error={problems[name]}
    >
      <WithFiles>
        <MarkdownEditor name={name}>
          <TextArea look="code" rows={rows} defaultValue={held(name)} />
        </MarkdownEditor>
      </WithFiles>
    </Field>
  )
}

type Choice = { value: string; label: string; tone?: Tone }

export function ChoiceField({ name, label, hint, options }: FieldProps & { options: Choice[] }) {
  const { problems, held } = useDraft()
  return (
    <ChoiceGroup
      name={name}
      label={label ?? FIELD_LABELS[name]}
      hint={hint}
      options={options}
      defaultValue={held(name)}
      error={problems[name]}
    />
  )
}
