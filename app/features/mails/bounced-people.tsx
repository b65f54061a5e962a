import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { RelativeTime } from '~/ui/relative-time'
import type { bouncedPeople } from './bounces.server'

/** The people whose mails came back, and to whom nothing is mailed until somebody says that their address works. */
export function BouncedPeople({ people }: { people: ReturnType<typeof bouncedPeople> }) {
  if (people.length === 0) return null
  return (
    <section>
      <h2 className="small-heading">Not mailed any more</h2>
      <Card padded={false}>
        {people.map(({ userId, person, address, at, said }) => (
          <CardItem key={userId} className="row between">
            <div className="admin-person">
              <p>
                {person} <span className="meta">{address}</span>
              </p>
              <p className="meta">
                A mail came back: <RelativeTime at={at} />
              </p>
              <p className="admin-source">{said}</p>
            </div>
            <Form method="post">
              <Button size="small" name="person" value={userId} aria-label={`Mail ${person} again`}>
                Mail again
              </Button>
            </Form>
          </CardItem>
        ))}
      </Card>
    </section>
  )
}
