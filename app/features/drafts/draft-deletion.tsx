import { Form, useNavigation } from '@remix-run/react'
import { useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { FormProblems } from '~/ui/form-problems'
import { Page } from '~/ui/page'
import { RelativeTime } from '~/ui/relative-time'
import { draftKindName } from './draft-kind-name'
import type { DraftLine } from './draft-view'

/** Asks before a draft goes, because it does not come back. */
export function DraftDeletion({ kind, title, savedAt }: DraftLine) {
  const { problems } = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page focused>
      <h1>Delete this draft?</h1>
      <Form method="post" className="post-form stack">
        <FormProblems problems={problems} />
        <p>
          {title ? `“${title}”` : `The ${draftKindName(kind).toLowerCase()} without a title`}, saved{' '}
          <RelativeTime at={savedAt} />, cannot be brought back. Nobody else has seen it.
        </p>
        <div className="row">
          <Button variant="danger" busy={busy}>
            Delete it
          </Button>
          <ButtonLink to="/drafts" variant="quiet">
            Keep it
          </ButtonLink>
        </div>
      </Form>
    </Page>
  )
}
