import type { ReactNode } from 'react'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { useClock } from '~/ui/clock'
import { Link } from '~/ui/link'
import { When } from '~/ui/when'
import type { MeetingLine, MentorshipView } from './mentorship-view'

/** When the two met and will meet; each meeting is a page with its agenda and notes. */
export function Meetings({ mentorship: { id, meetings, phase } }: { mentorship: MentorshipView }) {
  const { now } = useClock()
  const ahead = meetings.filter(({ endsAt, cancelled }) => !cancelled && endsAt.toISOString() > now).reverse()
  const behind = meetings.filter((meeting) => !ahead.includes(meeting))
  if (meetings.length === 0 && phase === 'ended') return null
  return (
    <Card title="Meetings">
      {meetings.length === 0 && <p>No meeting yet. Half an hour soon is better than an hour some day.</p>}
      <ul className="meeting-lines plain-list">
        {ahead.map((meeting) => (
          <Line key={meeting.id} meeting={meeting} badge={<Badge tone="good">Ahead</Badge>} />
        ))}
        {behind.map((meeting) => (
          <Line
            key={meeting.id}
            meeting={meeting}
            badge={meeting.cancelled && <Badge tone="plain">Cancelled</Badge>}
          />
        ))}
      </ul>
      {phase !== 'ended' && (
        <p className="card-foot">
          <ButtonLink to={`/mentorships/${id}/meetings`}>Plan a meeting</ButtonLink>
        </p>
      )}
    </Card>
  )
}

function Line({ meeting, badge }: { meeting: MeetingLine; badge: ReactNode }) {
  return (
    <li className="row">
      <Link className="link" to={`/meetings/${meeting.id}`}>
        <When from={meeting.startsAt} until={meeting.endsAt} />
      </Link>
      {badge}
    </li>
  )
}
