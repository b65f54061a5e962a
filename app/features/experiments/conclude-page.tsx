import { MarkdownEditor } from '~/features/editor/markdown-editor'
import { verdictWords } from '~/features/posts/post-badges'
import { DECISIONS, VERDICTS } from '~/features/posts/post-kinds'
import { FIELD_LABELS } from '~/features/posts/post-labels'
import { WithFiles } from '~/features/uploads/with-files'
import { typed, useFormResult } from '~/platform/form-result'
import { Card } from '~/ui/card'
import { ChoiceGroup } from '~/ui/choice-group'
import { Facts } from '~/ui/facts'
import { Field } from '~/ui/field'
import { TextArea, TextInput } from '~/ui/text-input'
import type { Tone } from '~/ui/tone'
import { Amendments } from './experiment-section'
import { NumberFields } from './number-fields'
import { StepFrame } from './step-frame'
import type { StepView } from './step-page.server'

const VERDICT_TONES: Record<(typeof VERDICTS)[number], Tone> = {
  supported: 'good',
  refuted: 'bad',
  inconclusive: 'plain',
  stopped: 'warn',
}
const DECISION_LABELS: Record<(typeof DECISIONS)[number], [label: string, tone: Tone]> = {
  adopt: ['Adopt it', 'good'],
  iterate: ['Change it and try again', 'warn'],
  stop: ['Stop pursuing it', 'bad'],
}

/** Where an experiment gets its result, its outcome and the decision, with what was promised in sight. */
export function ConcludePage({ step: { title, back, plan, promised, amendments } }: { step: StepView }) {
  const result = useFormResult()
  const { problems } = result
  return (
    <StepFrame
      heading="Conclude the experiment"
      {...{ title, back }}
      button="Conclude"
      leave="Not yet"
      lead={
        <Card tone="experiment" title={promised ? 'What was promised' : 'The plan, which was not locked'}>
          <Facts
            items={[
              [FIELD_LABELS.hypothesis, plan.hypothesis],
              [FIELD_LABELS.primaryMetric, plan.primaryMetric],
              [FIELD_LABELS.baseline, plan.baseline],
              [FIELD_LABELS.expectedChange, plan.expectedChange],
              [FIELD_LABELS.guardRails, plan.guardRails],
            ]}
          />
          {amendments.length > 0 && <Amendments list={amendments} />}
        </Card>
      }
    >
      <Field
        name="result"
        label={FIELD_LABELS.result}
        hint="What you measured, however it came out. Markdown works."
        error={problems.result}
      >
        <WithFiles>
          <MarkdownEditor name="result">
            <TextArea look="code" rows={6} defaultValue={typed(result, 'result')} required />
          </MarkdownEditor>
        </WithFiles>
      </Field>
      <NumberFields result={result} held={null} optional />
      <Field
        name="sampleSize"
        label={FIELD_LABELS.sampleSize}
        hint="How many you measured. Empty: both groups together."
        error={problems.sampleSize}
      >
        <TextInput defaultValue={typed(result, 'sampleSize')} inputMode="numeric" maxLength={9} />
      </Field>
      <ChoiceGroup
        name="verdict"
        label="What came out?"
        options={VERDICTS.map((value) => ({ value, label: verdictWords(value), tone: VERDICT_TONES[value] }))}
        defaultValue={typed(result, 'verdict')}
        hint="An honest “inconclusive” helps the next one more than a forced answer."
        error={problems.verdict}
        required
      />
      <ChoiceGroup
        name="decision"
        label="What follows?"
        options={DECISIONS.map((value) => {
          const [label, tone] = DECISION_LABELS[value]
          return { value, label, tone }
        })}
        defaultValue={typed(result, 'decision')}
        error={problems.decision}
        required
      />
    </StepFrame>
  )
}
