import { Form } from '@remix-run/react'
import { PersonLink } from '~/features/people/person-link'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { RelativeTime } from '~/ui/relative-time'
import { VisuallyHidden } from '~/ui/visually-hidden'
import type { Seat } from './space-members.server'

interface MemberListProps {
  members: Seat[]
  /** The viewer's id: one may always give up one's own seat. */
  viewerId: string
  mayChange: boolean
}

/** The people of a space, with what may be changed about each. */
export function MemberList({ members, viewerId, mayChange }: MemberListProps) {
  return (
    <Card padded={false}>
      {members.map((seat) => (
        <CardItem key={seat.id} className="member-line">
          <PersonLink person={seat} note={seat.title} />
          <span className="meta">
            joined · <RelativeTime at={new Date(seat.joinedAt)} />
          </span>
          {seat.role === 'moderator' && <Badge tone="good">Moderator</Badge>}
          {seat.left ? <Badge tone="plain">No longer here</Badge> : null}
          {(mayChange || seat.id === viewerId) && (
            <span className="row push">
              {mayChange && !seat.left && <RoleButton seat={seat} />}
              <RemoveButton seat={seat} own={seat.id === viewerId} />
            </span>
          )}
        </CardItem>
      ))}
    </Card>
  )
}

function RoleButton({ seat }: { seat: Seat }) {
  const role = seat.role === 'moderator' ? 'member' : 'moderator'
  return (
    <Form method="post">
      <input type="hidden" name="change" value="role" />
      <input type="hidden" name="handle" value={seat.handle} />
      <Button name="role" value={role} size="small">
        Make {role}
        <VisuallyHidden>: {seat.name}</VisuallyHidden>
      </Button>
    </Form>
  )
}

function RemoveButton({ seat, own }: { seat: Seat; own: boolean }) {
  return (
    <Form method="post">
      <input type="hidden" name="change" value="remove" />
      <input type="hidden" name="handle" value={seat.handle} />
      <Button size="small" variant="quiet">
        {own ? 'Leave' : 'Remove'}
        {!own && <VisuallyHidden> {seat.name}</VisuallyHidden>}
      </Button>
    </Form>
  )
}
