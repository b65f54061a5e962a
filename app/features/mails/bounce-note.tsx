import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { RelativeTime } from '~/ui/relative-time'
import type { Bounce } from './bounces.server'

/** Says that mails to one's address came back, what the server said, and how to be mailed again. */
export function BounceNote({ bounce: { address, at, said } }: { bounce: Bounce }) {
  return (
    <Card title="Mails to you come back" tone="bad" className="stack tight">
      <p>
        A mail to <b>{address}</b> could not be delivered (<RelativeTime at={at} />
        ), so nothing more is mailed to it. Your inbox here has everything.
      </p>
      <p className="meta">The mail server said: {said}</p>
      <Form method="post" action="/settings/notifications/address">
        <Button size="small" name="works" value="1">
          It works again, mail me
        </Button>
      </Form>
    </Card>
  )
}
