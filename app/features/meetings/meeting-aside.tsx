import { PersonLink } from '~/features/people/person-link'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Icon } from '~/ui/icon'
import { Link } from '~/ui/link'
import type { MeetingView } from './meeting-page.server'

/** Beside a meeting: who the two are, and what calendars are told. */
export function MeetingAside({ meeting }: { meeting: MeetingView }) {
  const { id, host, guest, mentorship, may } = meeting
  return (
    <>
      <Card title="Who">
        <ul className="stack tight plain-list">
          <li>
            <PersonLink person={host} note={mentorship ? 'Mentor' : 'Holds the office hour'} />
          </li>
          <li>
            <PersonLink person={guest} note={mentorship ? 'Mentee' : 'Guest'} />
          </li>
        </ul>
        <p className="meta mentorship-private">
          <Icon name="lock" />
          <span>Only the two of you can read this page.</span>
        </p>
      </Card>
      <Card title="Calendar">
        <div className="row">
          <a className="button small" href={`/meetings/${id}/meeting.ics`} download>
            Calendar file
          </a>
          {may.cancel && (
            <ButtonLink to={`/meetings/${id}/cancellation`} size="small">
              Cancel it
            </ButtonLink>
          )}
        </div>
        <p className="meta card-foot">
          <Link className="link" to="/meetings">
            All your meetings
          </Link>
        </p>
      </Card>
    </>
  )
}
