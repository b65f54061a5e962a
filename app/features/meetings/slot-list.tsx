import { Form } from '@remix-run/react'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { useClock } from '~/ui/clock'
import { Link } from '~/ui/link'
import { When } from '~/ui/when'
import { clockWords, dayWords } from '~/ui/when-words'
import type { SlotView } from './open-slots.server'

/** Each slot and how it stands. Who has a taken one, nobody but its two people learns. */
export function SlotList({ slots, isViewer }: { slots: SlotView[]; isViewer: boolean }) {
  // What is free stands in the form that takes it; a host sees all of it.
  const shown = isViewer ? slots : slots.filter(({ state }) => state !== 'free')
  if (shown.length === 0) return null
  return (
    <section>
      <h2 className="small-heading">{isViewer ? 'The next four weeks' : 'Taken, held or yours'}</h2>
      <Card padded={false}>
        {shown.map((slot) => (
          <CardItem key={slot.startsAt.getTime()} className="row">
            <When from={slot.startsAt} until={slot.endsAt} />
            <SlotState slot={slot} isViewer={isViewer} />
          </CardItem>
        ))}
      </Card>
    </section>
  )
}

function SlotState({ slot, isViewer }: { slot: SlotView; isViewer: boolean }) {
  const { state, meetingId, waiting, startsAt } = slot
  if (state === 'yours') {
    return (
      <Link className="link push" to={`/meetings/${meetingId}`}>
        {isViewer ? 'Booked' : 'Yours'}
      </Link>
    )
  }
  if (isViewer) return <Badge tone="plain">{state === 'taken' ? 'Not offered' : 'Free'}</Badge>
  if (state === 'held') {
    return (
      <>
        <Badge tone="warn">Held for you</Badge>
        <WaitButton startsAt={startsAt} waits={false} label="Let it go" />
      </>
    )
  }
  return (
    <>
      <Badge tone="plain">Taken</Badge>
      <WaitButton startsAt={startsAt} waits={!waiting} label={waiting ? 'Stop waiting' : 'Wait for it'} />
    </>
  )
}

function WaitButton({ startsAt, waits, label }: { startsAt: Date; waits: boolean; label: string }) {
  const { timeZone } = useClock()
  return (
    <Form method="post" className="push">
      <input type="hidden" name="intent" value={waits ? 'wait' : 'stop-waiting'} />
      <Button name="startsAt" value={startsAt.toISOString()} size="small" variant="quiet">
        {label}
        <span className="visually-hidden">
          : {dayWords(startsAt, timeZone)}, {clockWords(startsAt, timeZone)}
        </span>
      </Button>
    </Form>
  )
}
