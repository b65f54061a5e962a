import { Form, useNavigation } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Page, PageHeading } from '~/ui/page'
import { TextArea, TextInput } from '~/ui/text-input'
import { ANSWER_DAYS } from './mentorship-rules'

/** Where somebody states a goal that wants a mentor. */
export function GoalPage({
  mentor,
  topics,
}: {
  mentor: { handle: string; name: string } | null
  topics: string
}) {
  const result = useFormResult()
  const { problems } = result
  const busy = useNavigation().state !== 'idle'
  return (
    <Page focused aside={<HowItGoes />} asideLabel="How it goes">
      <PageHeading title={mentor ? `Ask ${mentor.name} to mentor you` : 'Find a mentor'} />
      <Form method="post">
        <FormProblems problems={problems} />
        {mentor && <input type="hidden" name="mentor" value={mentor.handle} />}
        <Field
          name="goal"
          label="Your goal"
          hint="What you want to be able to do, and by when: lead an incident review alone by June."
          error={problems.goal}
        >
          <TextInput look="title" required maxLength={200} defaultValue={typed(result, 'goal')} />
        </Field>
        <Field name="topics" label="Topics" hint="Up to 5, with commas between." error={problems.topics}>
          <TextInput required maxLength={300} defaultValue={typed(result, 'topics', topics)} />
        </Field>
        <Field
          name="background"
          label="Where you stand"
          optional
          hint="What you have tried and where you get stuck. Only the mentors you ask read it. Markdown works."
          error={problems.background}
        >
          <TextArea rows={6} maxLength={5000} defaultValue={typed(result, 'background')} />
        </Field>
        <Button variant="primary" busy={busy}>
          {mentor ? `Ask ${mentor.name}` : 'See who fits'}
        </Button>
      </Form>
    </Page>
  )
}

function HowItGoes() {
  return (
    <Card title="How it goes">
      <ul className="stack tight meta">
        <li>You see mentors who fit, each with the reasons, and ask one. You may name who comes next.</li>
        <li>
          They answer within {ANSWER_DAYS} days. After that, or after a no, the next one is asked; nobody
          learns who was asked before.
        </li>
        <li>Whatever you two write stays between you. Nobody else can open it, administrators included.</li>
      </ul>
    </Card>
  )
}
