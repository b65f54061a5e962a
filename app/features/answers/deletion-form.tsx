import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { TextInput } from '~/ui/text-input'

type DeleteFormProps = {
  /** 'answer' or 'comment', as it is called on the page. */
  what: string
  action: string
  /** Of the thing, so that several forms on a page stay apart. */
  id: string
}

/** Asks before it deletes, because only a moderator can bring it back. */
export function DeleteForm({ what, action, id }: DeleteFormProps) {
  return (
    <details className="confirm">
      <summary className="button quiet small">Delete</summary>
      <Form method="post" action={action} className="confirm-box stack tight">
        <p>Delete this {what}? It disappears for everybody; a moderator can restore it.</p>
        <Field name="reason" id={`reason-${id}`} label="Why" optional>
          <TextInput maxLength={200} />
        </Field>
        <input type="hidden" name="deleted" value="1" />
        <div>
          <Button variant="danger" size="small">
            Delete this {what}
          </Button>
        </div>
      </Form>
    </details>
  )
}

/** Brings back what was deleted. */
export function RestoreForm({ what, action }: Omit<DeleteFormProps, 'id'>) {
  return (
    <Form method="post" action={action}>
      <input type="hidden" name="deleted" value="0" />
      <Button variant="quiet" size="small" aria-label={`Restore this ${what}`}>
        Restore
      </Button>
    </Form>
  )
}

/** Why something is greyed, for who keeps order and still sees it. */
export function DeletionNote({ what, byName, reason }: { what: string; byName: string; reason: string }) {
  return (
    <p className="meta">
      {byName} deleted this {what}; only moderators see it.{reason && ` Reason: ${reason}`}
    </p>
  )
}
