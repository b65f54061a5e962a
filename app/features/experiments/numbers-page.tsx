import { useFormResult } from '~/platform/form-result'
import { NumberFields } from './number-fields'
import { StepFrame } from './step-frame'
import type { StepView } from './step-page.server'

/** Where the numbers of a concluded experiment are entered or corrected. */
export function NumbersPage({ step: { title, back, numbers } }: { step: StepView }) {
  return (
    <StepFrame
      heading={numbers ? 'Correct the numbers' : 'Enter the numbers'}
      {...{ title, back }}
      button="Save the numbers"
      leave="Leave them as they are"
      lead={numbers && <p>What was entered before stays to be seen below the plot.</p>}
    >
      <NumberFields result={useFormResult()} held={numbers} />
    </StepFrame>
  )
}
