import { Form, useNavigation } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ChoiceGroup } from '~/ui/choice-group'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { Page, PageHeading } from '~/ui/page'
import { TextInput } from '~/ui/text-input'
import type { splitPage } from './split-page.server'

type SplitPageProps = Awaited<ReturnType<typeof splitPage>>

const KINDS = [
  { value: 'question', label: 'A question of its own' },
  { value: 'lesson', label: 'A lesson' },
]

/** Asks what an answer becomes and what that is called; afterwards says where it is. */
export function SplitPage(page: SplitPageProps) {
  return (
    <Page focused>
      <PageHeading title="Split this answer out" note={page.question} />
      {page.became ? (
        <p>
          It is a post of its own:{' '}
          <Link to={page.became.path} className="link">
            {page.became.title}
          </Link>
        </p>
      ) : page.refused ? (
        <>
          <p>{page.refused}</p>
          <ButtonLink to={page.back} variant="quiet">
            Back to the answer
          </ButtonLink>
        </>
      ) : (
        <SplitForm {...page} />
      )}
    </Page>
  )
}

function SplitForm({ starts, revision, back }: SplitPageProps) {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="post-form stack">
      <FormProblems problems={result.problems} />
      <blockquote className="meta">{starts}</blockquote>
      <p>
        It becomes a post by whoever wrote it, in the same space and topics, and the comments on it go along.
        Under the question stands where it went. Its author is told. A lesson’s own fields are left for them
        to fill in.
      </p>
      <Card>
        <ChoiceGroup
          name="kind"
          label="What it becomes"
          options={KINDS}
          defaultValue={typed(result, 'kind', 'question')}
          error={result.problems.kind}
        />
        <Field name="title" label="Its title" error={result.problems.title}>
          <TextInput defaultValue={typed(result, 'title')} minLength={5} maxLength={150} required />
        </Field>
        <Field
          name="why"
          label="Why"
          hint="It stands in the log of what moderators do."
          error={result.problems.why}
        >
          <TextInput defaultValue={typed(result, 'why')} maxLength={300} required />
        </Field>
      </Card>
      <input type="hidden" name="revision" value={revision} />
      <div className="row">
        <Button variant="primary" busy={busy}>
          Split it out
        </Button>
        <ButtonLink to={back} variant="quiet">
          Leave it as an answer
        </ButtonLink>
      </div>
    </Form>
  )
}
