import { Form, useNavigation } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { counted } from '~/ui/count'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Page } from '~/ui/page'
import { TextInput } from '~/ui/text-input'
import { NAME_MAX } from './alerts'

interface Props {
  id: string
  name: string
  /** How many others follow it. */
  others: number
}

/** The name of a saved search, and its end. */
export function EditSavedSearch({ id, name, others }: Props) {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page focused>
      <h1>{name}</h1>
      <Form method="post" action={`/searches/${id}/edit`} className="stack saved-search-edit">
        <FormProblems problems={result.problems} />
        <Field name="name" label="Name" error={result.problems.name}>
          <TextInput required maxLength={NAME_MAX} defaultValue={typed(result, 'name', name)} />
        </Field>
        <div className="row">
          <Button variant="primary" busy={busy}>
            Rename it
          </Button>
          <ButtonLink to={`/searches/${id}`} variant="quiet">
            Back
          </ButtonLink>
        </div>
      </Form>
      <Form method="post" action={`/searches/${id}/deletion`} className="saved-search-deletion">
        <h2 className="small-heading">Delete it</h2>
        <p className="meta">
          {others > 0
            ? `It is gone for ${counted(others, 'other person', 'other people')} who follow it, too.`
            : 'Nobody else follows it.'}
        </p>
        <Button name="deleted" value="1" variant="danger" size="small" busy={busy}>
          Delete the search
        </Button>
      </Form>
    </Page>
  )
}
