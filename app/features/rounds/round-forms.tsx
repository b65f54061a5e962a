import { Form, useNavigation } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { Select } from '~/ui/select'
import { TextInput } from '~/ui/text-input'
import { CHANGE_MAX, WHY_MAX } from './round-rules'
import type { ToldFailure } from './rounds-view'

/** What was refused belongs to the form that was sent. */
function useRefusal(intent: string) {
  const result = useFormResult()
  const mine = result.values.intent === intent
  return { result: mine ? result : { problems: {}, values: {} }, busy: useNavigation().state !== 'idle' }
}

/** Nominates a failure by its address; `named` is where somebody came from. */
export function NominationForm({ named }: { named: string }) {
  const { result, busy } = useRefusal('nominate')
  return (
    <details className="round-form" open={named !== '' || Object.keys(result.problems).length > 0}>
      <summary className="button">Nominate a failure</summary>
      <Form method="post" className="stack">
        <input type="hidden" name="intent" value="nominate" />
        <Field
          name="post"
          id="nominate-post"
          label="Which one"
          hint="The address of its page. It may be anonymous."
          error={result.problems.post}
        >
          <TextInput required defaultValue={typed(result, 'post', named)} />
        </Field>
        <Field name="why" label="Why it deserves thanks" error={result.problems.why}>
          <TextInput required maxLength={WHY_MAX} defaultValue={typed(result, 'why')} />
        </Field>
        <div>
          <Button variant="primary" busy={busy}>
            Nominate it
          </Button>
        </div>
      </Form>
    </details>
  )
}

/** Writes down what is done otherwise now. */
export function ChangeForm({ failures }: { failures: ToldFailure[] }) {
  const { result, busy } = useRefusal('change')
  return (
    <details className="round-form" open={Object.keys(result.problems).length > 0}>
      <summary className="button">Say what changed</summary>
      <Form method="post" className="stack">
        <input type="hidden" name="intent" value="change" />
        <Field name="text" label="What is done otherwise now" error={result.problems.text}>
          <TextInput required maxLength={CHANGE_MAX} defaultValue={typed(result, 'text')} />
        </Field>
        <Field
          name="post"
          id="change-post"
          label="Because of which one"
          error={result.problems.post}
          optional
        >
          <Select
            empty="Several, or none of them"
            defaultValue={typed(result, 'post')}
            options={failures.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </Field>
        <div>
          <Button variant="primary" busy={busy}>
            Write it down
          </Button>
        </div>
      </Form>
    </details>
  )
}
