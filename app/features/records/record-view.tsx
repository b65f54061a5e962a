import { Form, useNavigation } from '@remix-run/react'
import { dayWords } from '~/features/posts/day-words'
import { postPath } from '~/features/posts/post-kinds'
import { typed, useFormResult } from '~/platform/form-result'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { Page, PageHeading } from '~/ui/page'
import { TextInput } from '~/ui/text-input'
import type { RecordPageView } from './record-page.server'

/** What moderators did that concerns somebody, and the way to let their account rest. */
export function RecordView(record: RecordPageView) {
  const { person, isViewer, suspensions, standing, acts, maySuspend } = record
  const nothing = suspensions.length === 0 && acts.length === 0
  return (
    <Page focused>
      <PageHeading title={isViewer ? 'Your record' : `The record of ${person.name}`}>
        <Link to={`/people/${person.handle}`} className="link">
          {isViewer ? 'Your page' : 'Their page'}
        </Link>
      </PageHeading>
      <p className="meta">
        {`What moderators did that concerns ${isViewer ? 'you' : person.name}. Moderators of the site read it, and so ${
          isViewer ? 'do you' : `does ${person.name}`
        }. What somebody wrote without their name is in nobody’s record.`}
      </p>
      {standing && (
        <Banner tone="warn">{`This account rests until ${dayWords(standing.until)}. ${standing.reason}`}</Banner>
      )}
      {nothing && (
        <EmptyState title="Nothing stands here" icon="check">
          <p>No moderator has had to do anything.</p>
        </EmptyState>
      )}
      <div className="stack">
        {suspensions.length > 0 && <Suspensions suspensions={suspensions} />}
        {acts.length > 0 && <Acts acts={acts} />}
        {maySuspend && (standing ? <EndForm name={person.name} /> : <SuspendForm name={person.name} />)}
      </div>
    </Page>
  )
}

function Suspensions({ suspensions }: Pick<RecordPageView, 'suspensions'>) {
  return (
    <section className="stack tight" aria-labelledby="rested-heading">
      <h2 id="rested-heading">When the account rested</h2>
      <Card padded={false}>
        {suspensions.map(({ id, at, until, reason, by, endedAt, endedBy, endedWhy }) => (
          <CardItem key={id} className="stack tight">
            <p>{`${dayWords(at)} to ${dayWords(endedAt ?? until)}: ${reason}`}</p>
            <p className="meta">
              {`By ${by}.`}
              {endedAt !== null &&
                ` ${endedBy ?? 'Somebody'} ended it before its time, which was ${dayWords(until)}: ${endedWhy}`}
            </p>
          </CardItem>
        ))}
      </Card>
    </section>
  )
}

function Acts({ acts }: Pick<RecordPageView, 'acts'>) {
  return (
    <section className="stack tight" aria-labelledby="acts-heading">
      <h2 id="acts-heading">What was done with posts, answers and comments</h2>
      <Card padded={false}>
        {acts.map(({ id, at, by, did, why, post }) => (
          <CardItem key={id} className="stack tight">
            <p>
              {`${by} ${did} `}
              {post?.standing ? (
                <Link to={postPath(post)} className="link">
                  {post.title}
                </Link>
              ) : (
                (post?.title ?? 'something where you do not look')
              )}
            </p>
            <p className="meta">{`${dayWords(at)}${why && `. ${why}`}`}</p>
          </CardItem>
        ))}
      </Card>
    </section>
  )
}

function SuspendForm({ name }: { name: string }) {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <section aria-labelledby="suspend-heading">
      <h2 id="suspend-heading">Suspend the account</h2>
      <p className="meta">
        {`${name} is signed out at once and cannot come in until the day you choose; it ends by itself. What they wrote stays. They read your reason by mail, and when they try to sign in.`}
      </p>
      <Form method="post" className="post-form stack">
        <FormProblems problems={result.problems} />
        <input type="hidden" name="intent" value="suspend" />
        <Field
          name="until"
          label="They can sign in again on"
          hint="The day begins at midnight UTC."
          error={result.problems.until}
        >
          <TextInput type="date" defaultValue={typed(result, 'until')} required />
        </Field>
        <Field
          name="reason"
          label="Why"
          hint="Say what happened and what you hope for. They read it word for word."
          error={result.problems.reason}
        >
          <TextInput defaultValue={typed(result, 'reason')} maxLength={300} required />
        </Field>
        <div>
          <Button variant="danger" busy={busy}>
            Suspend
          </Button>
        </div>
      </Form>
    </section>
  )
}

function EndForm({ name }: { name: string }) {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <section aria-labelledby="end-heading">
      <h2 id="end-heading">End it now</h2>
      <Form method="post" className="post-form stack">
        <FormProblems problems={result.problems} />
        <input type="hidden" name="intent" value="end" />
        <Field name="why" label="Why" hint={`${name} reads it here.`} error={result.problems.why}>
          <TextInput defaultValue={typed(result, 'why')} maxLength={300} required />
        </Field>
        <div>
          <Button busy={busy}>Let them in again</Button>
        </div>
      </Form>
    </section>
  )
}
