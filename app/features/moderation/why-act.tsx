import { Form, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { TextInput } from '~/ui/text-input'
import { WHY_MAX } from './moderation-words'

type WhyActProps = {
  /** What is done, as the form sends it. */
  intent: string
  /** Where it is sent; this page, when left out. */
  action?: string
  /** The name of the thing, so that several forms on a page stay apart. */
  id: string
  label?: string
  hint?: string
  name?: 'why' | 'asked'
  held?: string
  optional?: boolean
  button: string
  primary?: boolean
  children?: ReactNode
}

/** One act with the reason for it. What was typed comes back to the act that was refused. */
export function WhyAct(props: WhyActProps) {
  const { intent, action, id, name = 'why', held, button, primary, children } = props
  const { label = 'Why', hint, optional } = props
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  const mine = result.values.intent === intent
  return (
    <Form method="post" action={action} className="stack tight">
      <Field
        name={name}
        id={`${intent}-${id}`}
        label={label}
        hint={hint}
        error={mine ? result.problems[name] : undefined}
        optional={optional}
      >
        <TextInput
          defaultValue={mine ? typed(result, name) : held}
          maxLength={WHY_MAX}
          required={!optional}
        />
      </Field>
      {children}
      <div>
        <Button
          name="intent"
          value={intent}
          variant={primary ? 'primary' : undefined}
          size="small"
          busy={busy}
        >
          {button}
        </Button>
      </div>
    </Form>
  )
}
