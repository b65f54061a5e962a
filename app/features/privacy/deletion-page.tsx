import { Form, useNavigation } from '@remix-run/react'
import { CurrentPasswordField } from '~/features/accounts/password-field'
import { useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { DeletionPending } from './deletion-pending'
import { FORMER, GRACE_DAYS } from './erasure-times'

/** Says what goes and what stays before an account is deleted, and asks for the password. */
export function DeletionPage({ deletion }: { deletion: { dueAt: Date } | null }) {
  const { problems } = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <div className="stack settings-form">
      {deletion && <DeletionPending dueAt={deletion.dueAt} />}
      <WhatGoes />
      <WhatStays />
      <section>
        <h2>When</h2>
        <p>
          In {GRACE_DAYS} days. Until then everything is as it was and you can keep the account here; you get
          a mail that says so. Afterwards nobody can bring it back, administrators included. Copies of the
          database that were made before hold it until they are thrown away.
        </p>
      </section>
      {!deletion && (
        <Form method="post">
          <FormProblems problems={problems} />
          <p>
            <Link className="link" to="/settings/data">
              Download your data
            </Link>{' '}
            first if you want to keep it.
          </p>
          <CurrentPasswordField label="Your password" error={problems.password} />
          <div className="row">
            <Button variant="danger" name="intent" value="ask" busy={busy}>
              Delete my account in {GRACE_DAYS} days
            </Button>
            <ButtonLink to="/settings/data" variant="quiet">
              Keep it
            </ButtonLink>
          </div>
        </Form>
      )}
    </div>
  )
}

function WhatGoes() {
  return (
    <section>
      <h2>What goes</h2>
      <ul>
        <li>Your name, handle, e-mail address, picture, team, title and what you say about yourself.</li>
        <li>Your password, devices, calendar and feed addresses, and every link that was mailed to you.</li>
        <li>
          Drafts, notices, what you follow, saved searches nobody else follows, votes (they stay counted).
        </li>
        <li>
          Your offer as a mentor, office hours and bookings. Mentorships end, and the other one is told.
        </li>
        <li>What says who wrote your posts without a name. Nobody can look it up any more.</li>
        <li>
          Your name where others mentioned you: it says “{FORMER}” there, in older versions too, and leads
          nowhere.
        </li>
      </ul>
    </section>
  )
}

function WhatStays() {
  return (
    <section>
      <h2>What stays</h2>
      <ul>
        <li>
          Posts, answers, comments, reviews and uses, by a “{FORMER}” who is another one in each thread, so
          that one does not lead to the next. If you want a text to go, delete it before.
        </li>
        <li>Lessons you keep pass to a mentor of their topics or a moderator.</li>
        <li>What you and somebody else wrote down in a mentorship or a meeting, for the other one.</li>
        <li>That somebody did something by special rights, in the audit log, without your name.</li>
      </ul>
    </section>
  )
}
