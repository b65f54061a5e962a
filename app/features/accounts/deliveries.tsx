import { Form } from '@remix-run/react'
import type { WaitingDelivery } from '~/platform/outbox-waiting.server'
import { Button } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { counted } from '~/ui/count'
import { EmptyState } from '~/ui/empty-state'
import { RelativeTime } from '~/ui/relative-time'

interface Props {
  parked: WaitingDelivery[]
  waiting: WaitingDelivery[]
}

/** What still has to follow from what happened: mails to send, posts to index. */
export function Deliveries({ parked, waiting }: Props) {
  if (parked.length + waiting.length === 0) {
    return (
      <EmptyState title="Everything is delivered" icon="check">
        <p>
          Mails are sent and search knows every post. What fails is tried eight times and then waits here.
        </p>
      </EmptyState>
    )
  }
  return (
    <div className="stack">
      {parked.length > 0 && <DeliveryList title="Given up" deliveries={parked} />}
      {waiting.length > 0 && <DeliveryList title="Waiting" deliveries={waiting} />}
    </div>
  )
}

function DeliveryList({ title, deliveries }: { title: string; deliveries: WaitingDelivery[] }) {
  return (
    <section>
      <h2 className="small-heading">{title}</h2>
      <Card padded={false}>
        {deliveries.map((delivery) => (
          <DeliveryItem key={delivery.id} delivery={delivery} />
        ))}
      </Card>
    </section>
  )
}

function DeliveryItem({ delivery }: { delivery: WaitingDelivery }) {
  const { id, consumer, eventType, at, attempts, parkedAt, problem } = delivery
  return (
    <CardItem className="row between">
      <div className="admin-person">
        <p>
          {consumer} <span className="meta">for {eventType}</span>
        </p>
        <p className="meta">
          Happened: <RelativeTime at={at} />
          {attempts > 0 && <> · tried {counted(attempts, 'time')}</>}
        </p>
        {problem && <p className="admin-source">{problem.slice(0, 500)}</p>}
      </div>
      {parkedAt !== null && (
        <Form method="post">
          <Button
            size="small"
            name="delivery"
            value={id}
            aria-label={`Try again: ${consumer} for ${eventType}`}
          >
            Try again
          </Button>
        </Form>
      )}
    </CardItem>
  )
}
