import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/checkbox'
import { DeletionPending } from './deletion-pending'

/** What people can do about what the site keeps of them: take it along, and have the account deleted. */
export function DataPage({ deletion }: { deletion: { dueAt: Date } | null }) {
  return (
    <div className="stack settings-form">
      {deletion && <DeletionPending dueAt={deletion.dueAt} />}
      <Card title="Download it">
        <div className="stack tight">
          <p>
            One zip with what you wrote as Markdown, the files you brought, and everything the site keeps of
            you as JSON: votes, what you follow, notices, mentoring, settings, devices. Nobody else’s private
            data is in it.
          </p>
          <Form method="get" action="/settings/data/export.zip" reloadDocument className="stack tight">
            <Checkbox
              name="nameless"
              value="1"
              label="Include what I wrote without my name"
              hint="Whoever finds the file then learns that it was you. Keep it where nobody else looks, and delete it when you are done."
            />
            <div className="row">
              <Button variant="primary">Download my data</Button>
            </div>
          </Form>
        </div>
      </Card>
      {!deletion && (
        <Card title="Delete the account">
          <div className="stack tight">
            <p>
              You go, and what others learn from your posts stays, without your name. The next page says what
              exactly, before anything happens.
            </p>
            <div className="row">
              <ButtonLink to="/settings/data/deletion">Delete my account</ButtonLink>
            </div>
          </div>
        </Card>
      )}
    </div>
  )
}
