import { Form } from '@remix-run/react'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { RelativeTime } from '~/ui/relative-time'
import { BeginHere } from './begin-here'
import type { PushDeviceLine } from './push-devices.server'

export const PUSH_DEVICES = '/settings/notifications/devices'

interface Props {
  devices: PushDeviceLine[]
  /** By which browsers know this site. */
  siteKey: string
}

/** The devices that show notices while the site is closed, and the ways to begin and end that. */
export function PushDevicesCard({ devices, siteKey }: Props) {
  return (
    <Card padded={false} className="push-devices">
      <CardItem className="stack tight">
        <h2 className="card-title">On your devices</h2>
        <p className="meta">
          A browser can show what you want to know at once, also while this site is closed, until you sign out
          there.
        </p>
        {!devices.some(({ isThis }) => isThis) && <BeginHere siteKey={siteKey} action={PUSH_DEVICES} />}
      </CardItem>
      {devices.map((device) => (
        <CardItem key={device.id} className="row between">
          <DeviceLine device={device} />
        </CardItem>
      ))}
    </Card>
  )
}

function DeviceLine({
  device: { id, device, createdAt, shownAt, failedAt, isThis },
}: {
  device: PushDeviceLine
}) {
  return (
    <>
      <div className="stack tight settings-session">
        <h3 className="settings-device">
          {device} {isThis && <Badge tone="good">This device</Badge>}
          {failedAt !== null && <Badge tone="warn">Not reached lately</Badge>}
        </h3>
        <p className="meta">
          Since: <RelativeTime at={createdAt} />
          {shownAt !== null && (
            <>
              {' '}
              · last notice: <RelativeTime at={shownAt} />
            </>
          )}
        </p>
      </div>
      <Form method="post" action={PUSH_DEVICES}>
        <input type="hidden" name="intent" value="remove" />
        <Button size="small" name="device" value={id} aria-label={`Show no notices on ${device}`}>
          Remove
        </Button>
      </Form>
    </>
  )
}
