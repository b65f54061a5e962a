import { Form } from '@remix-run/react'
import type { Problems } from '~/platform/errors'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { counted } from '~/ui/count'
import { Field } from '~/ui/field'
import { TextInput } from '~/ui/text-input'
import { When } from '~/ui/when'
import type { OwnOffer } from './own-offer.server'

/** Takes nobody new for a while, or comes back. */
export function PauseForm({ offer, problems }: { offer: OwnOffer; problems: Problems }) {
  if (offer.paused) {
    return (
      <Card title="You are taking a pause">
        <Form method="post" className="stack tight">
          <input type="hidden" name="intent" value="resume" />
          <p>
            Nobody new can ask you, and no office hours can be booked
            {offer.pausedUntil && (
              <>
                {' '}
                until <When from={offer.pausedUntil} />
              </>
            )}
            . What was agreed before goes on.
          </p>
          <div>
            <Button>Come back now</Button>
          </div>
        </Form>
      </Card>
    )
  }
  return (
    <Card title="Take a pause">
      <Form method="post">
        <input type="hidden" name="intent" value="pause" />
        <p className="pause-note">
          Nobody new can ask you, and no office hours can be booked. What was agreed before goes on.
        </p>
        <Field name="until" label="Until" optional hint="Empty: until you come back." error={problems.until}>
          <TextInput type="date" />
        </Field>
        <Button>Take a pause</Button>
      </Form>
    </Card>
  )
}

/** Ends the offer; mentorships under way are not touched. */
export function WithdrawForm({ mentees }: { mentees: number }) {
  return (
    <Card title="Stop being a mentor">
      <Form method="post" className="stack tight">
        <input type="hidden" name="intent" value="withdraw" />
        <p>
          Your office hours end, and who booked one is told.{' '}
          {mentees > 0 && `Your ${counted(mentees, 'mentorship')} goes on until one of you ends it. `}
          You can come back any day.
        </p>
        <div>
          <Button variant="danger">Stop being a mentor</Button>
        </div>
      </Form>
    </Card>
  )
}
