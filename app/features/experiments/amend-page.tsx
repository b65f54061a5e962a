import { typed, useFormResult } from '~/platform/form-result'
import { Card } from '~/ui/card'
import { Field } from '~/ui/field'
import { TextArea } from '~/ui/text-input'
import { Amendments, PlanFacts } from './experiment-section'
import { AMENDMENT_MAX, WHY_MAX } from './numbers'
import { StepFrame } from './step-frame'
import type { StepView } from './step-page.server'

/** Where somebody says what is done otherwise than planned. */
export function AmendPage({ step: { title, back, promised, amendments } }: { step: StepView }) {
  const result = useFormResult()
  const { problems } = result
  return (
    <StepFrame
      heading="Amend the plan"
      {...{ title, back }}
      button="Add the amendment"
      leave="Leave it as it is"
      lead={
        promised && (
          <Card tone="experiment" title="The plan as it was locked">
            <div className="plan-sides">
              <PlanFacts plan={promised} whole />
              <div>
                <h2 className="small-heading">Amended since</h2>
                {amendments.length > 0 ? <Amendments list={amendments} /> : <p className="meta">Nothing.</p>}
              </div>
            </div>
          </Card>
        )
      }
    >
      <Field
        name="text"
        label="What do you do otherwise?"
        hint="It stands beside the plan with its date, and cannot be taken back."
        error={problems.text}
      >
        <TextArea rows={2} defaultValue={typed(result, 'text')} maxLength={AMENDMENT_MAX} required />
      </Field>
      <Field name="why" label="Why?" hint="Readers weigh the result by it." error={problems.why}>
        <TextArea rows={2} defaultValue={typed(result, 'why')} maxLength={WHY_MAX} required />
      </Field>
    </StepFrame>
  )
}
