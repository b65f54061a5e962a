import { Form, useNavigation } from '@remix-run/react'
import { AboutPost } from '~/features/posts/about-post'
import { useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { FormProblems } from '~/ui/form-problems'
import { MoreLink } from '~/ui/more-link'
import { Page } from '~/ui/page'
import type { ledgerPage } from './ledger-page.server'
import { resultsWords, totalsWords } from './totals-words'
import { UseFields } from './use-fields'
import { UseList } from './use-list'

type LedgerProps = ReturnType<typeof ledgerPage> & { here: string; after: string | null }

/** The whole ledger of a post or an answer, with the form to add to it. */
export function Ledger({ here, after, ...ledger }: LedgerProps) {
  const { title, kind, what, back, totals, uses, older, mayUse } = ledger
  return (
    <Page focused>
      <AboutPost kind={kind} title={title} back={back} what={what}>
        {totals && (
          <p className="meta">
            {totalsWords(totals)}: {resultsWords(totals)}.
          </p>
        )}
      </AboutPost>
      {mayUse && !after ? <UseForm ledger={ledger} /> : !mayUse && <WhyNot ledger={ledger} />}
      <section id="ledger" className="ledger" aria-labelledby="ledger-heading">
        <h2 id="ledger-heading">Where it was used</h2>
        {uses.length > 0 ? (
          <Card padded={false}>
            <UseList uses={uses} />
          </Card>
        ) : (
          <p className="meta">Nobody has said so yet.</p>
        )}
        <MoreLink older={older && `${here}?after=${older}#ledger`} newest={after && here} />
      </section>
    </Page>
  )
}

function UseForm({ ledger: { what, authorName, today, back } }: { ledger: ReturnType<typeof ledgerPage> }) {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <section aria-labelledby="use-heading">
      <h2 id="use-heading">You used this {what}?</h2>
      <p className="meta">
        {authorName} is thanked with what you write, and the next reader knows where it holds. That it did not
        hold is worth as much.
      </p>
      <Form method="post" className="post-form stack">
        <FormProblems problems={result.problems} />
        <Card>
          <UseFields result={result} values={{}} today={today} />
        </Card>
        <div className="row">
          <Button variant="primary" busy={busy}>
            I used this
          </Button>
          <ButtonLink to={back} variant="quiet">
            Not now
          </ButtonLink>
        </div>
      </Form>
    </section>
  )
}

/** Also what a form says that was refused as a whole. */
function WhyNot({ ledger: { refusal } }: { ledger: ReturnType<typeof ledgerPage> }) {
  const { problems } = useFormResult()
  const said = problems.form ?? refusal
  return said ? <p className="meta">{said}</p> : null
}
