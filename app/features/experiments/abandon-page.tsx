import { typed, useFormResult } from '~/platform/form-result'
import { Field } from '~/ui/field'
import { TextArea } from '~/ui/text-input'
import { WHY_MAX } from './numbers'
import { StepFrame } from './step-frame'
import type { StepView } from './step-page.server'

/** Where an experiment is given up. */
export function AbandonPage({ step: { title, back } }: { step: StepView }) {
  const result = useFormResult()
  return (
    <StepFrame
      heading="Give the experiment up"
      {...{ title, back }}
      button="Give it up"
      variant="danger"
      leave="Keep it"
      lead={
        <p>It stays to be read, with its plan and your reason. If it has a result, conclude it instead.</p>
      }
    >
      <Field
        name="reason"
        label="Why?"
        hint="Whoever has the same idea next reads it."
        error={result.problems.reason}
      >
        <TextArea rows={2} defaultValue={typed(result, 'reason')} maxLength={WHY_MAX} required />
      </Field>
    </StepFrame>
  )
}
