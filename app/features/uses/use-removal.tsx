import { Form, useNavigation } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Page } from '~/ui/page'
import { TextInput } from '~/ui/text-input'

type UseRemovalProps = {
  context: string
  title: string
  back: string
  /** Whose entry it is, when it is somebody else's, who reads why. */
  name: string | null
}

/** Asks before an entry goes, because it does not come back. */
export function UseRemoval({ context, title, back, name }: UseRemovalProps) {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page focused>
      <h1>Remove this entry?</h1>
      <Form method="post" className="post-form stack">
        <FormProblems problems={result.problems} />
        <p>
          That “{title}” was used for {context} is not shown or counted any more, and cannot be brought back.
        </p>
        {name !== null && (
          <Field
            name="why"
            label="Why"
            hint={`A kind sentence: ${name} reads it, and so do other moderators.`}
            error={result.problems.why}
          >
            <TextInput defaultValue={typed(result, 'why')} maxLength={300} required />
          </Field>
        )}
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
