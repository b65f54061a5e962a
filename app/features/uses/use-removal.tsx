import { Form, useNavigation } from '@remix-run/react'
import { useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { FormProblems } from '~/ui/form-problems'
import { Page } from '~/ui/page'

type UseRemovalProps = { context: string; title: string; back: string }

/** Asks before an entry goes, because it does not come back. */
export function UseRemoval({ context, title, back }: UseRemovalProps) {
  const { problems } = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page focused>
      <h1>Remove this entry?</h1>
      <Form method="post" className="post-form stack">
        <FormProblems problems={problems} />
        <p>
          That “{title}” was used for {context} is not shown or counted any more, and cannot be brought back.
        </p>
        <div className="row">
          <Button variant="danger" busy={busy}>
            Remove it
          </Button>
          <ButtonLink to={back} variant="quiet">
            Keep it
          </ButtonLink>
        </div>
      </Form>
    </Page>
  )
}
