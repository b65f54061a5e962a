import { type FormResult, typed } from '~/platform/form-result'
import { ChoiceGroup } from '~/ui/choice-group'
import { Field } from '~/ui/field'
import { Select } from '~/ui/select'
import { TextInput } from '~/ui/text-input'
import type { Tone } from '~/ui/tone'
import {
  CONDITIONS_MAX,
  CONTEXT_MAX,
  NOTE_MAX,
  RESULT_WORDS,
  RESULTS,
  type Result,
  TIMES_SAVED,
} from './use-results'

export type UseValues = Record<
  'context' | 'usedOn' | 'result' | 'conditions' | 'minutesSaved' | 'note',
  string
>

const RESULT_TONES: Record<Result, Tone> = { helped: 'good', partly: 'warn', not: 'bad' }

type UseFieldsProps = {
  result: FormResult
  values: Partial<UseValues>
  /** The last day that can be meant. */
  today: string
}

/** What somebody says about a use, whether they say it for the first time or say it anew. */
export function UseFields({ result, values, today }: UseFieldsProps) {
  const { problems } = result
  const held = (field: keyof UseValues) => typed(result, field, values[field])
  return (
    <>
      <ChoiceGroup
        name="result"
        label="How did it go?"
        options={RESULTS.map((value) => ({ value, label: RESULT_WORDS[value], tone: RESULT_TONES[value] }))}
        defaultValue={held('result')}
        error={problems.result}
        required
      />
      <div className="grid thirds">
        <Field
          name="context"
          label="Where did you use it?"
          hint="A project, a team, a system: one entry for each."
          error={problems.context}
        >
          <TextInput defaultValue={held('context')} maxLength={CONTEXT_MAX} required />
        </Field>
        <Field name="usedOn" label="When?" error={problems.usedOn}>
          <TextInput type="date" defaultValue={held('usedOn') || today} max={today} required />
        </Field>
      </div>
      <Field
        name="conditions"
        label="Where is its limit?"
        hint="Needed when it did not hold: how much data, which version, what kind of team …"
        error={problems.conditions}
        optional
      >
        <TextInput defaultValue={held('conditions')} maxLength={CONDITIONS_MAX} />
      </Field>
      <Field name="note" label="A line about it" hint="The author is told." error={problems.note} optional>
        <TextInput defaultValue={held('note')} maxLength={NOTE_MAX} />
      </Field>
      <Field
        name="minutesSaved"
        label="About how much time did it save?"
        error={problems.minutesSaved}
        optional
      >
        <Select
          empty="Hard to say"
          options={TIMES_SAVED.map(({ minutes, words }) => ({ value: String(minutes), label: words }))}
          defaultValue={held('minutesSaved')}
        />
      </Field>
    </>
  )
}
