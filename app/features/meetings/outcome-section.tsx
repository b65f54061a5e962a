import { Form } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ChoiceGroup } from '~/ui/choice-group'
import { Field } from '~/ui/field'
import { Link } from '~/ui/link'
import { TextInput } from '~/ui/text-input'
import type { MeetingView } from './meeting-page.server'

const WORDS: Record<string, string> = {
  answer: 'It became an answer',
  lesson: 'It became a lesson',
  nothing: 'Nothing to share came of it',
}

/** What came of an office hour: asked once when it is over, so that what was said once helps more than two people. */
export function OutcomeSection({ meeting }: { meeting: MeetingView }) {
  const { outcome, may } = meeting
  const result = useFormResult()
  if (outcome) {
    return (
      <Card title="What came of it">
        <p>
          {WORDS[outcome.kind]}, says {outcome.byName}.{' '}
          {outcome.path && (
            <Link className="link" to={outcome.path}>
              Read it
            </Link>
          )}
        </p>
      </Card>
    )
  }
  if (!may.sayOutcome) return null
  return (
    <Card title="What came of it?">
      <p>What the two of you found out may spare the next person the question.</p>
      <p className="row card-foot">
        <ButtonLink to="/posts/new?kind=lesson" size="small">
          Write a lesson
        </ButtonLink>
        <ButtonLink to="/unanswered" size="small">
          Answer a question
        </ButtonLink>
      </p>
      <Form method="post" className="card-foot">
        <input type="hidden" name="intent" value="outcome" />
        <ChoiceGroup
          name="outcome"
          label="What came of it?"
          quietLabel
          required
          options={Object.entries(WORDS).map(([value, label]) => ({ value, label }))}
          defaultValue={typed(result, 'outcome')}
          error={result.problems.outcome}
        />
        <Field
          name="where"
          label="Where can it be read?"
          optional
          hint="The address of the answer or the lesson, if there is one."
          error={result.problems.where}
        >
          <TextInput maxLength={500} defaultValue={typed(result, 'where')} />
        </Field>
        <Button>Say so</Button>
      </Form>
    </Card>
  )
}
