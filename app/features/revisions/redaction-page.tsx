import { Form, useActionData, useNavigation } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Banner } from '~/ui/banner'
import { Button, ButtonLink } from '~/ui/button'
import { counted } from '~/ui/count'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Page } from '~/ui/page'
import { TextArea, TextInput } from '~/ui/text-input'
import { REDACTED, SECRET_MAX } from './redaction-words'

type RedactionPageProps = { title: string; back: string }

/** Takes a secret out of a thread in two steps: which words and why, then in how many places, and that it is for good. */
export function RedactionPage({ title, back }: RedactionPageProps) {
  const result = useFormResult()
  const places = (useActionData() as { places?: number } | undefined)?.places
  const busy = useNavigation().state !== 'idle'
  return (
    <Page focused>
      <h1>Take out a secret</h1>
      <p className="meta">{title}</p>
      <Form method="post" className="post-form stack">
        <FormProblems problems={result.problems} />
        {places === undefined ? (
          <>
            <p>
              {`Where it stands in this post, under it, or in an older version of either, “${REDACTED}” stands instead: for everybody, in search and in notices. This cannot be undone. Whoever has read it may have kept it: change the password or the key too.`}
            </p>
            <Field
              name="secret"
              label="The secret"
              hint="Exactly as it stands in the text."
              error={result.problems.secret}
            >
              <TextArea
                rows={3}
                look="code"
                required
                maxLength={SECRET_MAX}
                defaultValue={typed(result, 'secret')}
              />
            </Field>
            <Field
              name="why"
              label="Why"
              hint="Without the secret itself. It stands in the history and in the log of what moderators do."
              error={result.problems.why}
            >
              <TextInput defaultValue={typed(result, 'why')} maxLength={300} required />
            </Field>
          </>
        ) : (
          <>
            <Banner tone="warn">
              {`It stands in ${counted(places, 'place', 'places')}. Taken out, nobody can bring it back, not even an administrator.`}
            </Banner>
            <ul className="stack tight">
              <li>
                Drafts that people keep for themselves are not changed: ask who wrote it to look at theirs.
              </li>
              <li>Pictures and files are not looked into.</li>
              <li>
                Mails that were sent, and copies of the database that were made before, still hold it. So may
                old pages of the search file, until an administrator runs npm run search:rebuild.
              </li>
              <li>You are named in the history and in the log, with your reason and the number of places.</li>
            </ul>
            <input type="hidden" name="secret" value={typed(result, 'secret')} />
            <input type="hidden" name="why" value={typed(result, 'why')} />
            <input type="hidden" name="confirmed" value="1" />
          </>
        )}
        <div className="row">
          <Button variant={places === undefined ? 'primary' : 'danger'} busy={busy}>
            {places === undefined ? 'Look where it stands' : 'Take it out for good'}
          </Button>
          <ButtonLink to={back} variant="quiet">
            Leave it
          </ButtonLink>
        </div>
      </Form>
    </Page>
  )
}
