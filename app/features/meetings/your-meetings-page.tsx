import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Link } from '~/ui/link'
import { Page, PageHeading } from '~/ui/page'
import { When } from '~/ui/when'
import { FeedCard } from './feed-card'
import type { YourMeeting } from './your-meetings.server'

interface YourMeetingsPageProps {
  ahead: YourMeeting[]
  behind: YourMeeting[]
  feedSince: Date | null
  /** The secret address, right after it was made and never again. */
  feedUrl: string | null
}

/** All of somebody's meetings, and their way into a calendar. */
export function YourMeetingsPage({ ahead, behind, feedSince, feedUrl }: YourMeetingsPageProps) {
  return (
    <Page aside={<FeedCard since={feedSince} url={feedUrl} />} asideLabel="Your calendar">
      <PageHeading title="Your meetings" />
      {ahead.length === 0 && behind.length === 0 ? (
        <EmptyState title="No meetings yet" icon="clock">
          <p>Take an office hour of somebody who knows, or ask for a mentor.</p>
          <ButtonLink to="/mentors">See the mentors</ButtonLink>
        </EmptyState>
      ) : (
        <div className="stack">
          <List title="Ahead" meetings={ahead} />
          <List title="Behind" meetings={behind} />
        </div>
      )}
    </Page>
  )
}

function List({ title, meetings }: { title: string; meetings: YourMeeting[] }) {
  if (meetings.length === 0) return null
  return (
    <section>
      <h2 className="small-heading">{title}</h2>
      <Card padded={false}>
        {meetings.map((meeting) => (
          <CardItem key={meeting.id} className="meeting-line">
            <div className="row">
              <Link className="link" to={`/meetings/${meeting.id}`}>
                {meeting.otherName}
              </Link>
              {meeting.cancelled ? <Badge tone="plain">Cancelled</Badge> : null}
              {meeting.asks ? <Badge tone="warn">What came of it?</Badge> : null}
              <span className="meta push">
                <When from={meeting.startsAt} until={meeting.endsAt} />
              </span>
            </div>
            <p className="meta">{meeting.goal ?? 'Office hours'}</p>
          </CardItem>
        ))}
      </Card>
    </section>
  )
}
