import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { Link } from '~/ui/link'
import { TextInput } from '~/ui/text-input'
import type { Aside } from './discussed-post'

type DeleteFormProps = {
  /** 'answer' or 'comment', as it is called on the page. */
  what: string
  /** Its address. */
  at: string
  /** Of the thing, so that several forms on a page stay apart. */
  id: string
  /** Somebody else wrote it, who reads why. */
  byAnother: boolean
}

/** Asks before it deletes, because only a moderator can bring it back. */
export function DeleteForm({ what, at, id, byAnother }: DeleteFormProps) {
  return (
    <details className="confirm">
      <summary className="button quiet small">Delete</summary>
      <Form method="post" action={`${at}/deletion`} className="confirm-box stack tight">
        <p>Delete this {what}? It disappears for everybody; a moderator can restore it.</p>
        <Field name="reason" id={`reason-${id}`} label="Why" optional={!byAnother}>
          <TextInput maxLength={200} required={byAnother} />
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
export function RestoreForm({ what, at }: Pick<DeleteFormProps, 'what' | 'at'>) {
  return (
    <Form method="post" action={`${at}/deletion`}>
      <input type="hidden" name="deleted" value="0" />
      <Button variant="quiet" size="small" aria-label={`Restore this ${what}`}>
        Restore
      </Button>
    </Form>
  )
}

/** Why something is greyed, for who keeps order, and for who wrote what is hidden. */
export function DeletionNote({ what, at, aside }: { what: string; at: string; aside: Aside }) {
  const { byName, reason, hidden } = aside
  return (
    <p className="meta">
      {hidden
        ? `${byName} hid this ${what}; only its author and moderators see it.`
        : `${byName} deleted this ${what}; only moderators see it.`}
      {reason && ` Reason: ${reason} `}
      {hidden && <Link to={`${at}/moderation`}>What can be done</Link>}
    </p>
  )
}
