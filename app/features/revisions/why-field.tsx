import { type FormResult, typed } from '~/platform/form-result'
import { Field } from '~/ui/field'
import { TextInput } from '~/ui/text-input'

/** Asks for the reason of an edit, which stands in the history of the text. */
export function WhyField({ result, held = '' }: { result: FormResult; held?: string }) {
  return (
    <Field
      name="whyEdited"
      label="Why you change it"
      hint="Shown in its history: “the flag was renamed”, “typo”."
      error={result.problems.whyEdited}
      optional
    >
      <TextInput defaultValue={typed(result, 'whyEdited', held)} maxLength={300} />
    </Field>
  )
}
