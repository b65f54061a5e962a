import { Form, useNavigation } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { TextInput } from '~/ui/text-input'
import { type Attention, MOST_ASKS } from './attention-limits'

type Props = Omit<Attention, 'awayUntil'> & {
  /** As YYYY-MM-DD on their own clock, or empty. */
  awayUntil: string
  timeZone: string
}

/** How often and when one may be asked to answer. */
export function AttentionForm({ asksAWeek, quietFrom, quietUntil, awayUntil, timeZone }: Props) {
  const result = useFormResult()
  const { problems } = result
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="settings-form">
      <FormProblems problems={problems} />
      <Field
        name="asksAWeek"
        label="Questions a week"
        hint="At most so many in any seven days are brought to you. With 0 you are never asked."
        error={problems.asksAWeek}
      >
        <TextInput
          type="number"
          min={0}
          max={MOST_ASKS}
          defaultValue={typed(result, 'asksAWeek', `${asksAWeek}`)}
        />
      </Field>
      <Field
        name="quietFrom"
        label="Quiet from"
        hint={`On your own clock (${timeZone}). A question that comes up meanwhile goes to somebody else, or waits.`}
        error={problems.quietFrom}
      >
        <TextInput type="time" required defaultValue={typed(result, 'quietFrom', quietFrom)} />
      </Field>
      <Field
        name="quietUntil"
        label="Quiet until"
        hint="The same time in both: no quiet hours."
        error={problems.quietUntil}
      >
        <TextInput type="time" required defaultValue={typed(result, 'quietUntil', quietUntil)} />
      </Field>
      <Field
        name="awayUntil"
        label="Away until"
        optional
        hint="You are asked nothing before that day."
        error={problems.awayUntil}
      >
        <TextInput type="date" defaultValue={typed(result, 'awayUntil', awayUntil)} />
      </Field>
      <Button variant="primary" busy={busy}>
        Save
      </Button>
    </Form>
  )
}
