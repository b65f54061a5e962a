import { Form } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Field } from '~/ui/field'
import { Icon } from '~/ui/icon'
import { TextInput } from '~/ui/text-input'
import type { MentorshipView } from './mentorship-view'

/** The way to the goal, one step after the other; either of the two adds and ticks them. */
export function Steps({ steps, mayChange }: { steps: MentorshipView['steps']; mayChange: boolean }) {
  const result = useFormResult()
  if (steps.length === 0 && !mayChange) return null
  const done = steps.filter((step) => step.done).length
  return (
    <Card title={steps.length > 0 ? `Steps: ${done} of ${steps.length} done` : 'Steps'}>
      <ol className="steps plain-list">
        {steps.map((step) => (
          <li key={step.id} className="row">
            {mayChange ? <DoStep step={step} /> : <Mark done={step.done} />}
            <span className={step.done ? 'step-done' : undefined}>{step.text}</span>
            {mayChange && (
              <Form method="post" className="push">
                <input type="hidden" name="intent" value="remove-step" />
                <Button
                  name="step"
                  value={step.id}
                  size="small"
                  variant="quiet"
                  aria-label={`Remove: ${step.text}`}
                >
                  <Icon name="x" />
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ol>
      {mayChange && (
        <Form method="post" className="add-line" key={steps.length}>
          <input type="hidden" name="intent" value="add-step" />
          <Field name="text" label="Add a step" error={result.problems.text}>
            <TextInput required maxLength={200} defaultValue={typed(result, 'text')} />
          </Field>
          <Button>Add</Button>
        </Form>
      )}
    </Card>
  )
}

function DoStep({ step }: { step: MentorshipView['steps'][number] }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="do-step" />
      <input type="hidden" name="done" value={step.done ? '0' : '1'} />
      <Button
        name="step"
        value={step.id}
        size="small"
        pressed={step.done}
        aria-label={`Done: ${step.text}`}
        className="step-mark"
      >
        <Icon name="check" />
      </Button>
    </Form>
  )
}

function Mark({ done }: { done: boolean }) {
  return <span className="step-mark">{done ? <Icon name="check" label="Done" /> : '–'}</span>
}
