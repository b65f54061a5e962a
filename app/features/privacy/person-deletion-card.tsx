import { Form, useNavigation } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Field } from '~/ui/field'
import { TextInput } from '~/ui/text-input'
import { When } from '~/ui/when'
import type { DeletionOf } from './deletion-page.server'
import { GRACE_DAYS } from './erasure-times'

/** The deletion of somebody's account, as an administrator sees it; nothing while they have access. */
export function PersonDeletionCard({ dueAt, isTheirs, mayAsk, mayStop }: DeletionOf) {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  if (!dueAt && !mayAsk) return null
  return (
    <Card title="Deletion">
      {dueAt && (
        <div className="stack tight">
          <p>
            {isTheirs ? 'They asked for their account to be deleted' : 'This account is to be deleted'}:{' '}
            <When from={dueAt} />.
          </p>
          {mayStop && (
            <Form method="post">
              <Button name="intent" value="keep-account" busy={busy}>
                Keep the account
              </Button>
            </Form>
          )}
        </div>
      )}
      {mayAsk && (
        <Form method="post">
          <input type="hidden" name="intent" value="delete-account" />
          <Field
            name="why"
            label="Why delete the account"
            hint={`In ${GRACE_DAYS} days the person is gone and what they wrote stays without their name. The audit log keeps this sentence, so do not name them in it.`}
            error={result.problems.why}
          >
            <TextInput required maxLength={200} defaultValue={typed(result, 'why')} />
          </Field>
          <Button variant="danger" busy={busy}>
            Delete the account in {GRACE_DAYS} days
          </Button>
        </Form>
      )}
    </Card>
  )
}
