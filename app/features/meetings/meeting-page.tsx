import { useFormResult } from '~/platform/form-result'
import { Badge } from '~/ui/badge'
import { Banner } from '~/ui/banner'
import { FormProblems } from '~/ui/form-problems'
import { Icon } from '~/ui/icon'
import { Link } from '~/ui/link'
import { Page } from '~/ui/page'
import { When } from '~/ui/when'
import { MeetingAside } from './meeting-aside'
import type { MeetingView } from './meeting-page.server'
import { MoveForm } from './move-form'
import { NotesForm } from './notes-form'
import { OutcomeSection } from './outcome-section'

/** A meeting of two: when and where, what it is about, and what they wrote down. */
export function MeetingPage({ meeting }: { meeting: MeetingView }) {
  const { host, guest, isHost, startsAt, endsAt, videoLink, mentorship, cancellation, may } = meeting
  const { problems } = useFormResult()
  const other = isHost ? guest : host
  return (
    <Page aside={<MeetingAside meeting={meeting} />} asideLabel="About this meeting">
      <header className="mentorship-heading">
        <p className="row meta">
          <When from={startsAt} until={endsAt} />
          {cancellation && <Badge tone="warn">Cancelled</Badge>}
        </p>
        <h1>Meeting with {other.name}</h1>
        {mentorship && (
          <p className="meta">
            Part of{' '}
            <Link className="link" to={`/mentorships/${mentorship.id}`}>
              {mentorship.goal}
            </Link>
          </p>
        )}
      </header>
      <FormProblems problems={problems} />
      {cancellation && (
        <Banner tone="warn">
          <p>
            Cancelled by {cancellation.byName}
            {cancellation.reason && `: ${cancellation.reason}`}
          </p>
        </Banner>
      )}
      <div className="stack">
        {!cancellation && videoLink && (
          <p>
            <a className="button primary" href={videoLink} rel="noreferrer">
              <Icon name="link" /> Join by video
            </a>
          </p>
        )}
        <OutcomeSection meeting={meeting} />
        <NotesForm meeting={meeting} />
        {may.move && <MoveForm meeting={meeting} />}
      </div>
    </Page>
  )
}
