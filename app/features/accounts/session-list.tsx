import { Form } from '@remix-run/react'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { RelativeTime } from '~/ui/relative-time'
import type { OwnSession } from './sessions-page.server'

/** Where somebody is signed in, and the ways to end that. */
export function SessionList({ sessions }: { sessions: OwnSession[] }) {
  return (
    <div className="stack">
      <Card padded={false}>
        {sessions.map(({ id, device, createdAt, seenAt, isThis }) => (
          <CardItem key={id} className="row between">
            <div className="stack tight settings-session">
              <h2 className="settings-device">
                {device} {isThis && <Badge tone="good">This device</Badge>}
              </h2>
              <p className="meta">
                Last seen: <RelativeTime at={new Date(seenAt)} /> · signed in:{' '}
                <RelativeTime at={new Date(createdAt)} />
              </p>
            </div>
            {!isThis && (
              <Form method="post">
                <input type="hidden" name="intent" value="end" />
                <Button size="small" name="session" value={id} aria-label={`Sign out ${device}`}>
                  Sign out
                </Button>
              </Form>
            )}
          </CardItem>
        ))}
      </Card>
      <Form method="post">
        <Button variant="danger" name="intent" value="everywhere">
          Sign out everywhere
        </Button>
      </Form>
    </div>
  )
}
