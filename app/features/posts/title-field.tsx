import { useState } from 'react'
import { Field } from '~/ui/field'
import { TextInput } from '~/ui/text-input'
import { useDraft } from './draft-fields'
import { TITLE_MAX } from './post-limits'

const SHOW_BELOW = 40

/** The title; how much room is left is said only when it becomes scarce. */
export function TitleField({ hint }: { hint: string }) {
  const { problems, held } = useDraft()
  const value = held('title')
  const [left, setLeft] = useState(TITLE_MAX - value.length)
  const scarce = left < 0 ? `${-left} characters too long.` : `${left} characters left.`
  return (
    <Field name="title" label="Title" hint={left < SHOW_BELOW ? scarce : hint} error={problems.title}>
      <TextInput
        look="title"
        defaultValue={value}
        onChange={(event) => setLeft(TITLE_MAX - event.currentTarget.value.trim().length)}
      />
    </Field>
  )
}
