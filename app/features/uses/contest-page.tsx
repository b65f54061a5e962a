import { Form, useNavigation } from '@remix-run/react'
import { AboutPost } from '~/features/posts/about-post'
import { dayWords } from '~/features/posts/day-words'
import { typed, useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ChoiceGroup } from '~/ui/choice-group'
import { EmptyState } from '~/ui/empty-state'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { Page } from '~/ui/page'
import { TextInput } from '~/ui/text-input'
import { BothSides } from './both-sides'
import type { contestPage } from './contest-page.server'
import { CONTEST_ANSWER_MAX } from './contest-rules'

type ContestPageProps = ReturnType<typeof contestPage>

/** Both sides of a lesson that did not hold for everybody, and the owner's answers. */
export function ContestPage({ id, title, back, open, replies, mayAnswer }: ContestPageProps) {
  return (
    <Page focused>
      <AboutPost kind="lesson" title={title} back={back} />
      {open ? (
        <Card>
          <BothSides held={open.held} notHeld={open.notHeld} />
        </Card>
      ) : (
        <EmptyState title="Nobody contests this lesson now" icon="check">
          <p>If it did not hold for you, say where and under which conditions.</p>
          <ButtonLink to={`/posts/${id}/uses`}>I used this</ButtonLink>
        </EmptyState>
      )}
      {open && mayAnswer && <AnswerForm id={id} back={back} />}
      {replies.length > 0 && (
        <section className="ledger" aria-labelledby="replies-heading">
          <h2 id="replies-heading">What was answered before</h2>
          <ul className="stack tight">
            {replies.map(({ kind, text, at, name }) => (
              <li key={at}>
                <b>{kind === 'boundary' ? 'Where it holds' : 'It was revised'}</b> {text}{' '}
                <span className="meta">{`${name}, ${dayWords(at)}`}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

function AnswerForm({ id, back }: { id: string; back: string }) {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <section className="ledger" aria-labelledby="answer-heading">
      <h2 id="answer-heading">Answer them</h2>
      <p className="meta">
        You keep this lesson true. Say where it ends, or <Link to={`/posts/${id}/edit`}>edit it</Link> and say
        what you changed. Then it is not contested any more, and they are told.
      </p>
      <Form method="post" className="post-form stack">
        <FormProblems problems={result.problems} />
        <Card>
          <ChoiceGroup
            name="kind"
            label="What do you answer?"
            options={[
              { value: 'boundary', label: 'It has a boundary' },
              { value: 'revision', label: 'I revised it' },
            ]}
            defaultValue={typed(result, 'kind', 'boundary')}
            error={result.problems.kind}
            required
          />
          <Field
            name="text"
            label="In one sentence"
            hint="Such as: holds below 10,000 rows. It stands on the lesson from then on."
            error={result.problems.text}
          >
            <TextInput defaultValue={typed(result, 'text')} maxLength={CONTEST_ANSWER_MAX} required />
          </Field>
        </Card>
        <div className="row">
          <Button variant="primary" busy={busy}>
            Answer
          </Button>
          <ButtonLink to={back} variant="quiet">
            Later
          </ButtonLink>
        </div>
      </Form>
    </section>
  )
}
