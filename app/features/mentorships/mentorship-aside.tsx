import { Form } from '@remix-run/react'
import { PersonLink } from '~/features/people/person-link'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Icon } from '~/ui/icon'
import { RelativeTime } from '~/ui/relative-time'
import type { MentorshipView, Person } from './mentorship-view'

/** Beside a mentorship: who the two are, who reads it, and how to rest or end it. */
export function MentorshipAside({ mentorship }: { mentorship: MentorshipView }) {
  const { mentee, mentor, phase, standing, acceptedAt, id } = mentorship
  const runs = mentor && phase !== 'ended'
  return (
    <>
      <Card title="Who">
        <ul className="stack tight plain-list">
          {mentor && <Line person={mentor} note="Mentor" />}
          {mentee && <Line person={mentee} note={mentor ? 'Mentee' : workOf(mentee)} />}
        </ul>
        <p className="meta mentorship-private">
          <Icon name="lock" />
          <span>
            {standing === 'asked'
              ? 'Only you and they can read this request.'
              : mentor
                ? 'Only the two of you can read this page.'
                : 'Only you can read this page, and the mentor you ask reads the goal.'}
          </span>
        </p>
        {acceptedAt && (
          <p className="meta">
            Since <RelativeTime at={acceptedAt} />
          </p>
        )}
      </Card>
      {runs && (
        <Card title="Rest or end">
          <div className="row">
            <Form method="post">
              <input type="hidden" name="intent" value="pause" />
              <Button name="paused" value={phase === 'paused' ? '0' : '1'} size="small">
                {phase === 'paused' ? 'Take it up again' : 'Pause'}
              </Button>
            </Form>
            <ButtonLink to={`/mentorships/${id}/ending`} size="small">
              End it
            </ButtonLink>
          </div>
        </Card>
      )}
      {standing === 'mentee' && phase === 'looking' && (
        <Card title="Changed your mind?">
          <Form method="post">
            <input type="hidden" name="intent" value="withdraw" />
            <Button size="small">Withdraw this goal</Button>
          </Form>
        </Card>
      )}
    </>
  )
}

function Line({ person, note }: { person: Person; note: string }) {
  return (
    <li>
      <PersonLink person={person} note={note} />
    </li>
  )
}

function workOf({ title, team }: Person): string {
  return [title, team].filter(Boolean).join(' · ')
}
