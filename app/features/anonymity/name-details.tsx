import { Form, useNavigation } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { RelativeTime } from '~/ui/relative-time'
import { TextArea } from '~/ui/text-input'
import type { NameView, RevealView } from './names-view'
import type { RevealOutcome } from './reveal-events'
import { REASON_MAX } from './reveal-limits'
import { KEY_IS_GONE } from './reveal-rules'

const OUTCOMES: Record<RevealOutcome, string> = {
  revealed: 'agreed, and both looked',
  declined: 'declined',
  withdrawn: 'took it back',
}

/** One name: the wishes to look it up, what one may do about them, and for the two who did, who it is. */
export function NameDetails({ name }: { name: NameView }) {
  const { problems } = useFormResult()
  const { may, person, reveals } = name
  return (
    <div className="stack settings-form">
      <FormProblems problems={problems} />
      {person && (
        <Banner>
          {name.name} is <Link to={`/people/${person.handle}`}>{person.name}</Link>. Only the two of you see
          this, and they were told.
        </Banner>
      )}
      {name.keyIsGone && <Banner tone="warn">{KEY_IS_GONE}</Banner>}
      {reveals.length > 0 && (
        <Card padded={false}>
          {reveals.map((reveal) => (
            <CardItem key={reveal.id}>
              <Wish reveal={reveal} />
            </CardItem>
          ))}
        </Card>
      )}
      {may.ask && <AskForm />}
      {(may.decide || may.withdraw) && <DecisionForm may={may} />}
    </div>
  )
}

function Wish({
  reveal: { askedBy, askedAt, reason, decidedBy, decidedAt, outcome },
}: {
  reveal: RevealView
}) {
  return (
    <>
      <p>{reason}</p>
      <p className="meta">
        {askedBy} asked <RelativeTime at={new Date(askedAt)} />
        {outcome && decidedAt !== null ? (
          <>
            {` · ${decidedBy ?? 'Somebody'} ${OUTCOMES[outcome]} `}
            <RelativeTime at={new Date(decidedAt)} />
          </>
        ) : (
          ' · waits for a second administrator'
        )}
      </p>
    </>
  )
}

function AskForm() {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <Card title="Look up who it is">
      <Form method="post">
        <input type="hidden" name="intent" value="ask" />
        <p>
          Somebody trusted this site with what they would not have said under their name. Moderators can edit,
          move and delete it without knowing who it was; look it up only where people would come to harm.
        </p>
        <Field
          name="reason"
          label="Why it must be known"
          hint="The other administrators read it, and so does the person, with your name."
          error={result.problems.reason}
        >
          <TextArea rows={3} required maxLength={REASON_MAX} defaultValue={typed(result, 'reason')} />
        </Field>
        <Button variant="danger" busy={busy}>
          Ask a second administrator
        </Button>
      </Form>
    </Card>
  )
}

function DecisionForm({ may }: { may: NameView['may'] }) {
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="row">
      {may.decide && (
        <>
          <Button variant="danger" name="intent" value="agree" busy={busy}>
            Agree and look
          </Button>
          <Button name="intent" value="decline" busy={busy}>
            Decline
          </Button>
        </>
      )}
      {may.withdraw && (
        <Button name="intent" value="withdraw" busy={busy}>
          Take it back
        </Button>
      )}
    </Form>
  )
}
