import { Form } from '@remix-run/react'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { When } from '~/ui/when'

/** Says when one's own account goes, and how to keep it. */
export function DeletionPending({ dueAt }: { dueAt: Date }) {
  return (
    <Banner tone="warn">
      <div className="stack tight">
        <p>
          Your account is deleted on <When from={dueAt} />. Until then everything is as it was.
        </p>
        <Form method="post" action="/settings/data/deletion">
          <Button name="intent" value="stop">
            Keep my account
          </Button>
        </Form>
      </div>
    </Banner>
  )
}
