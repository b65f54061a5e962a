import { FIELD_LABELS } from '~/features/posts/post-labels'
import { typed, useFormResult } from '~/platform/form-result'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/checkbox'
import { Facts } from '~/ui/facts'
import { Field } from '~/ui/field'
import { Link } from '~/ui/link'
import { Prose } from '~/ui/prose'
import { TextInput } from '~/ui/text-input'
import { StepFrame } from './step-frame'
import type { StepView } from './step-page.server'
import { TriedQuestions } from './tried-questions'
import type { Tried } from './tried-view'

const PROMISES = ['hypothesis', 'primaryMetric', 'baseline', 'expectedChange', 'guardRails'] as const

/** Shows the plan once more, whole, and asks before it is locked. */
export function StartPage({ step, tried }: { step: StepView; tried: Tried[] }) {
  const result = useFormResult()
  const { problems } = result
  const { id, title, back, plan, revision, today } = step
  const isEmpty = PROMISES.some((field) => !plan[field]) || !plan.methodHtml
  return (
    <StepFrame
      heading="Start the experiment"
      {...{ title, back }}
      button="Lock the plan and start"
      leave="Not yet"
      lead={
        <Card tone="experiment" title="This is what gets locked">
          <Facts
            items={[
              ...PROMISES.map(
                (field) => [FIELD_LABELS[field], plan[field] || <span className="meta">empty</span>] as const,
              ),
              [
                FIELD_LABELS.method,
                plan.methodHtml ? (
                  <Prose key="method" html={plan.methodHtml} small />
                ) : (
                  <span key="method" className="meta">
                    empty
                  </span>
                ),
              ],
            ]}
          />
          <p className="meta plan-note">
            {isEmpty && 'What is empty is locked empty. '}
            <Link to={`/posts/${id}/edit`} className="link">
              Edit the plan first
            </Link>
          </p>
        </Card>
      }
    >
      {tried.length > 0 && <TriedQuestions tried={tried} result={result} />}
      <input type="hidden" name="revision" value={revision} />
      <div className="grid thirds">
        <Field
          name="startsOn"
          label="It begins on"
          hint="If it began before today, its page will say that the plan was locked late."
          error={problems.startsOn}
        >
          <TextInput type="date" defaultValue={typed(result, 'startsOn', today)} max={today} required />
        </Field>
        <Field
          name="endsOn"
          label={FIELD_LABELS.endsOn}
          hint="Locked with the plan. You are reminded once when it has passed."
          error={problems.endsOn}
        >
          <TextInput type="date" defaultValue={typed(result, 'endsOn', plan.endsOn)} min={today} required />
        </Field>
      </div>
      <div className="stack tight">
        <p>
          From now on nobody can change these words, you included. What you do otherwise is added as a dated
          amendment and stands beside them. A fingerprint (SHA-256) on the page shows that they are the same.
        </p>
        <Checkbox
          name="confirmed"
          value="1"
          label="I want to be held to this plan"
          defaultChecked={typed(result, 'confirmed') === '1'}
          error={problems.confirmed}
          required
        />
      </div>
    </StepFrame>
  )
}
