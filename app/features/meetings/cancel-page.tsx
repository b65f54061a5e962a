import { Form } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Page, PageHeading } from '~/ui/page'
import { TextInput } from '~/ui/text-input'
import { When } from '~/ui/when'

interface CancelPageProps {
  id: string
  startsAt: Date
  endsAt: Date
  otherName: string
}

export function CancelPage({ id, startsAt, endsAt, otherName }: CancelPageProps) {
  const result = useFormResult()
  return (
    <Page focused>
      <PageHeading title="Cancel this meeting?" />
      <p>
        With {otherName}, <When from={startsAt} until={endsAt} />. They are told, and calendars follow.
      </p>
      <Form method="post">
        <FormProblems problems={result.problems} />
        <Field name="reason" label={`A word to ${otherName}`} optional error={result.problems.reason}>
          <TextInput maxLength={300} defaultValue={typed(result, 'reason')} />
        </Field>
        <div className="row">
          <Button variant="danger">Cancel the meeting</Button>
          <ButtonLink to={`/meetings/${id}`} variant="quiet">
            Keep it
          </ButtonLink>
        </div>
      </Form>
    </Page>
  )
}
