import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import type { MeetingView } from './meeting-page.server'
import { TimeFields } from './time-fields'

/** Moves a meeting of a mentorship; both calendars follow. */
export function MoveForm({ meeting }: { meeting: MeetingView }) {
  const { clock, videoLink } = meeting
  return (
    <Card title="Move it">
      <Form method="post" key={`${clock.day} ${clock.time} ${clock.minutes} ${videoLink}`}>
        <input type="hidden" name="intent" value="move" />
        <TimeFields clock={clock} videoLink={videoLink} />
        <Button>Move the meeting</Button>
      </Form>
    </Card>
  )
}
