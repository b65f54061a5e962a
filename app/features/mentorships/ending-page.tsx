import { Form } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { ChoiceGroup } from '~/ui/choice-group'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Page, PageHeading } from '~/ui/page'
import { TextArea } from '~/ui/text-input'
import { RESULTS, resultWords } from './mentorship-words'

/** Ending a mentorship: how far it came, and what the two look back on. */
export function EndingPage({ id, goal, otherName }: { id: string; goal: string; otherName: string }) {
  const result = useFormResult()
  const { problems } = result
  const text = (name: 'whatHappened' | 'why' | 'doDifferently', label: string, hint: string) => (
    <Field name={name} label={label} optional hint={hint} error={problems[name]}>
      <TextArea rows={4} maxLength={10_000} defaultValue={typed(result, name)} />
    </Field>
  )
  return (
    <Page focused>
      <PageHeading title="Look back and end" note={`With ${otherName}: ${goal}`} />
      <Form method="post">
        <FormProblems problems={problems} />
        <ChoiceGroup
          name="result"
          label="How far did you come?"
          required
          options={RESULTS.map((value) => ({ value, label: resultWords(value) }))}
          defaultValue={typed(result, 'result')}
          error={problems.result}
        />
        {text('whatHappened', 'What happened', 'Where you began, what you tried, where you are now.')}
        {text('why', 'Why', 'What helped, what was in the way.')}
        {text(
          'doDifferently',
          'What you do differently now',
          'The one thing you would tell the next person.',
        )}
        <p className="meta">
          Only the two of you read this. Afterwards either of you can make it a lesson for others.
        </p>
        <div className="row">
          <Button variant="primary">End the mentorship</Button>
          <ButtonLink to={`/mentorships/${id}`} variant="quiet">
            Not yet
          </ButtonLink>
        </div>
      </Form>
    </Page>
  )
}
