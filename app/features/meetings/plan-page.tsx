import { Form } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Page, PageHeading } from '~/ui/page'
import { TextArea } from '~/ui/text-input'
import { TimeFields } from './time-fields'

interface PlanPageProps {
  id: string
  otherName: string
  videoLink: string
  clock: { day: string; time: string; minutes: string }
}

/** Planning a meeting of a mentorship. */
export function PlanPage({ id, otherName, videoLink, clock }: PlanPageProps) {
  const result = useFormResult()
  return (
    <Page focused>
      <PageHeading title="Plan a meeting" note={`With ${otherName}`} />
      <Form method="post">
        <FormProblems problems={result.problems} />
        <TimeFields clock={clock} videoLink={videoLink} />
        <Field
          name="agenda"
          label="Agenda"
          optional
          hint="Markdown works. The two of you can change it until you meet."
          error={result.problems.agenda}
        >
          <TextArea rows={4} maxLength={5000} defaultValue={typed(result, 'agenda')} />
        </Field>
        <div className="row">
          <Button variant="primary">Plan it</Button>
          <ButtonLink to={`/mentorships/${id}`} variant="quiet">
            Back
          </ButtonLink>
        </div>
      </Form>
    </Page>
  )
}
