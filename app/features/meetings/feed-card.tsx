import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Field } from '~/ui/field'
import { RelativeTime } from '~/ui/relative-time'
import { TextInput } from '~/ui/text-input'

/** The secret address that a calendar program reads the meetings from. */
export function FeedCard({ since, url }: { since: Date | null; url: string | null }) {
  return (
    <Card title="In your calendar" className="stack tight">
      {url ? (
        <Field
          name="feed"
          label="Your address"
          hint="Add it to your calendar as a subscription. It is shown this once; whoever has it sees your meetings."
        >
          <TextInput readOnly value={url} />
        </Field>
      ) : (
        <p className="meta">
          {since ? (
            <>
              A calendar reads your meetings since <RelativeTime at={since} />. A new address ends the old
              one.
            </>
          ) : (
            'Subscribe once, and every meeting, change and cancellation comes to your calendar. Agendas and notes stay here.'
          )}
        </p>
      )}
      <Form method="post" className="row">
        <Button name="intent" value="make" size="small">
          {since ? 'Make a new address' : 'Make a calendar address'}
        </Button>
        {since && (
          <Button name="intent" value="revoke" size="small">
            Revoke it
          </Button>
        )}
      </Form>
    </Card>
  )
}
