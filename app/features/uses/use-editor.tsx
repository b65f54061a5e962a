import { Form, useNavigation } from '@remix-run/react'
import { useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { FormProblems } from '~/ui/form-problems'
import { Page } from '~/ui/page'
import { UseFields, type UseValues } from './use-fields'

type UseEditorProps = { id: string; title: string; values: UseValues; today: string; back: string }

/** One's own entry, to say it anew. */
export function UseEditor({ id, title, values, today, back }: UseEditorProps) {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page focused>
      <h1>Change your entry</h1>
      <p className="meta">You used “{title}”.</p>
      <Form method="post" className="post-form stack">
        <FormProblems problems={result.problems} />
        <Card>
          <UseFields result={result} values={values} today={today} />
        </Card>
        <div className="row">
          <Button variant="primary" busy={busy}>
            Save
          </Button>
          <ButtonLink to={back} variant="quiet">
            Leave it as it is
          </ButtonLink>
          <ButtonLink to={`/uses/${id}/removal`} variant="quiet">
            Remove it
          </ButtonLink>
        </div>
      </Form>
    </Page>
  )
}
