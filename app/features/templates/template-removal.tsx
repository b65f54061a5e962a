import { Form, useNavigation } from '@remix-run/react'
import { KIND_NAMES } from '~/features/posts/post-kinds'
import { useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { FormProblems } from '~/ui/form-problems'
import { Page } from '~/ui/page'
import type { Template } from './template-view'

/** Asks before a template goes, because it does not come back. */
export function TemplateRemoval({ template: { kind, name } }: { template: Template }) {
  const { problems } = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page focused>
      <h1>{`Remove “${name}”?`}</h1>
      <Form method="post" className="post-form stack">
        <FormProblems problems={problems} />
        <p>
          {KIND_NAMES[kind].many} cannot begin with it any more, and it cannot be brought back. What was
          written with it stays.
        </p>
        <div className="row">
          <Button variant="danger" busy={busy}>
            Remove it
          </Button>
          <ButtonLink to="/templates" variant="quiet">
            Keep it
          </ButtonLink>
        </div>
      </Form>
    </Page>
  )
}
