import { Form, useNavigation } from '@remix-run/react'
import { AboutPost } from '~/features/posts/about-post'
import { typed, useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { Page } from '~/ui/page'
import { TextInput } from '~/ui/text-input'
import { OBJECTIVE_MAX, SENTENCE_MAX } from './endorsement-limits'
import { EndorsementText } from './endorsement-lines'
import type { endorsementPage } from './endorsement-page.server'

type Shown = ReturnType<typeof endorsementPage>

/** What leaders said of a post, and where a leader says it. */
export function EndorsementPage(shown: Shown) {
  const { title, kind, back, said, mayEndorse } = shown
  return (
    <Page focused>
      <AboutPost kind={kind} title={title} back={back} />
      {said.length > 0 ? (
        <Card padded={false}>
          {said.map((it) => (
            <CardItem key={it.byId}>
              <div className="row">
                <EndorsementText endorsement={it} />
                {it.mayWithdraw && (
                  <Form method="post" className="push">
                    <input type="hidden" name="by" value={it.byId} />
                    <Button
                      name="intent"
                      value="withdraw"
                      size="small"
                      variant="quiet"
                      aria-label={`Take back the endorsement of ${it.name}`}
                    >
                      Take it back
                    </Button>
                  </Form>
                )}
              </div>
            </CardItem>
          ))}
        </Card>
      ) : (
        <p className="meta">No leader has endorsed this {kind} yet.</p>
      )}
      {mayEndorse && <EndorsementForm {...shown} />}
    </Page>
  )
}

function EndorsementForm({ kind, back, own, objectives }: Shown) {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <section className="ledger" aria-labelledby="endorse-heading">
      <h2 id="endorse-heading">{own ? 'Change your endorsement' : `Endorse this ${kind}`}</h2>
      <Form method="post" className="post-form stack">
        <FormProblems problems={result.problems} />
        <Card>
          <input type="hidden" name="intent" value="endorse" />
          <Field
            name="sentence"
            label="Why others should read it"
            hint="One sentence, with your name, above the post. Its author is told."
            error={result.problems.sentence}
          >
            <TextInput
              defaultValue={typed(result, 'sentence', own?.sentence)}
              maxLength={SENTENCE_MAX}
              required
            />
          </Field>
          <Field
            name="objective"
            label="The objective it serves"
            hint="What stands under one objective is listed together."
            error={result.problems.objective}
            optional
          >
            <TextInput
              defaultValue={typed(result, 'objective', own?.objective)}
              maxLength={OBJECTIVE_MAX}
              list="earlier-objectives"
            />
          </Field>
          <datalist id="earlier-objectives">
            {objectives.map((objective) => (
              <option key={objective} value={objective} />
            ))}
          </datalist>
        </Card>
        <div className="row">
          <Button variant="primary" busy={busy}>
            {own ? 'Save' : 'Endorse it'}
          </Button>
          <ButtonLink to={back} variant="quiet">
            Cancel
          </ButtonLink>
          <Link to="/objectives" className="link push">
            All objectives
          </Link>
        </div>
      </Form>
    </section>
  )
}
