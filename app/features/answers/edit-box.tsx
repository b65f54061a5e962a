import { Form, useNavigation } from '@remix-run/react'
import { WhyField } from '~/features/revisions/why-field'
import { WithFiles } from '~/features/uploads/with-files'
import { typed, useFormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { Page, PageHeading } from '~/ui/page'
import { TextArea } from '~/ui/text-input'
import { revisionAfter, TheirText } from './their-text'

type EditBoxProps = {
  /** 'answer' or 'comment', as it is called on the page. */
  what: string
  body: string
  revision: number
  maxLength: number
  postTitle: string
  /** Where it stands on its post's page. */
  back: string
}

/** The page to edit an answer or a comment. When somebody saved it meanwhile, both texts are on it. */
export function EditBox({ what, body, revision, maxLength, postTitle, back }: EditBoxProps) {
  const result = useFormResult()
  const navigation = useNavigation()
  const problems = Object.keys(result.problems).length > 0 ? result.problems : undefined
  return (
    <Page focused>
      <PageHeading title={`Edit this ${what}`} note={postTitle} />
      <Form method="post" className="stack">
        <FormProblems problems={problems} />
        <TheirText result={result} title="As it stands now" />
        <Field name="body" label={`The ${what}`} error={result.problems.body} hint="Markdown works.">
          <WithFiles>
            <TextArea rows={12} required maxLength={maxLength} defaultValue={typed(result, 'body', body)} />
          </WithFiles>
        </Field>
        <WhyField result={result} />
        <input type="hidden" name="revision" value={revisionAfter(result, revision)} />
        <div className="row">
          <Button variant="primary" busy={navigation.state !== 'idle'}>
            {result.theirs ? 'Save mine instead' : 'Save'}
          </Button>
          <Link className="link" to={back}>
            Leave it as it is
          </Link>
        </div>
      </Form>
    </Page>
  )
}
