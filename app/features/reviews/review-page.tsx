import { Form, useNavigation } from '@remix-run/react'
import { AboutPost } from '~/features/posts/about-post'
import { dayWords } from '~/features/posts/day-words'
import { typed, useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ChoiceGroup } from '~/ui/choice-group'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { Page } from '~/ui/page'
import { TextInput } from '~/ui/text-input'
import { ReviewBadge } from './review-badge'
import type { reviewPage } from './review-page.server'
import { CAUSE_WORDS, REVIEW_NOTE_MAX } from './review-states'

/** Where somebody says, having looked again, whether a lesson still holds. */
export function ReviewPage(lesson: ReturnType<typeof reviewPage>) {
  const { id, title, summary, back, state, contested, causes, reviews } = lesson
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page focused>
      <AboutPost
        kind="lesson"
        title={title}
        back={back}
        badge={<ReviewBadge review={state} reviewedAt={reviews[0]?.at ?? null} />}
      >
        <p>{summary}</p>
      </AboutPost>
      {causes.length > 0 && (
        <ul className="stack tight">
          {causes.map((cause) => (
            <li key={cause}>{CAUSE_WORDS[cause]}</li>
          ))}
        </ul>
      )}
      {contested && (
        <p>
          <Link to={`/posts/${id}/contest`} className="link">
            Answer those for whom it did not hold
          </Link>
        </p>
      )}
      <Form method="post" className="post-form stack">
        <FormProblems problems={result.problems} />
        <Card>
          <ChoiceGroup
            name="verdict"
            label="You looked at it again. Does it hold?"
            options={[
              { value: 'holds', label: 'It still holds', tone: 'good' },
              { value: 'obsolete', label: 'It is obsolete', tone: 'bad' },
            ]}
            defaultValue={typed(result, 'verdict')}
            hint="If it needs a change first, edit it and come back: an edit alone is not a review."
            error={result.problems.verdict}
            required
          />
          <Field name="note" label="What you looked at" error={result.problems.note} optional>
            <TextInput defaultValue={typed(result, 'note')} maxLength={REVIEW_NOTE_MAX} />
          </Field>
        </Card>
        <div className="row">
          <Button variant="primary" busy={busy}>
            Save the review
          </Button>
          <ButtonLink to={`/posts/${id}/edit`} variant="quiet">
            Edit it first
          </ButtonLink>
        </div>
      </Form>
      {reviews.length > 0 && (
        <section className="ledger" aria-labelledby="reviews-heading">
          <h2 id="reviews-heading">Looked at before</h2>
          <ul className="stack tight">
            {reviews.map(({ id: reviewId, at, verdict, note, name }) => (
              <li key={reviewId}>
                {verdict === 'holds' ? 'It held.' : 'It was obsolete.'} {note}{' '}
                <span className="meta">{`${name}, ${dayWords(at)}`}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
