import { Form } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { useClock } from '~/ui/clock'
import { Field } from '~/ui/field'
import { RelativeTime } from '~/ui/relative-time'
import { TextInput } from '~/ui/text-input'
import { spanWords } from '~/ui/when-words'
import type { SlotView } from './open-slots.server'

/** Takes one of the slots that are free, or held for the viewer. */
export function BookForm({ slots }: { slots: SlotView[] }) {
  const result = useFormResult()
  const { problems } = result
  const { timeZone } = useClock()
  const open = slots.filter(({ state }) => state === 'free' || state === 'held')
  const held = open.find(({ state }) => state === 'held')
  const chosen = typed(result, 'startsAt', held?.startsAt.toISOString())
  return (
    <Card title="Take a slot">
      <Form method="post">
        <input type="hidden" name="intent" value="book" />
        <fieldset className="field" id="field-startsAt" tabIndex={-1}>
          <legend className="field-label">When</legend>
          <div className="choices">
            {open.map(({ startsAt, endsAt }) => (
              <label key={startsAt.getTime()} className="choice">
                <input
                  type="radio"
                  name="startsAt"
                  required
                  value={startsAt.toISOString()}
                  defaultChecked={startsAt.toISOString() === chosen}
                />
                {spanWords(startsAt, endsAt, timeZone)}
              </label>
            ))}
          </div>
          {held?.heldUntil && (
            <p className="field-hint">
              {spanWords(held.startsAt, held.endsAt, timeZone)} is held for you; after that it goes to the
              next one: <RelativeTime at={held.heldUntil} />.
            </p>
          )}
          {problems.startsAt && <p className="field-problem">{problems.startsAt}</p>}
        </fieldset>
        <Field
          name="agenda"
          label="What is it about?"
          hint="One sentence, so that they can prepare. Only the two of you read it."
          error={problems.agenda}
        >
          <TextInput required maxLength={500} defaultValue={typed(result, 'agenda')} />
        </Field>
        <Button variant="primary">Take this slot</Button>
      </Form>
    </Card>
  )
}
