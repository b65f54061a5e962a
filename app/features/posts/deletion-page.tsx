import { Form, useNavigation } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Page } from '~/ui/page'
import { TextInput } from '~/ui/text-input'
import { postPath } from './post-kinds'

interface DeletionPageProps {
  id: string
  slug: string
  title: string
  deleted: boolean
  /** Why it was deleted. */
  reason: string
  mayRestore: boolean
  owesReason: boolean
}

/** Asks before a post is deleted; afterwards says how it can come back. */
export function DeletionPage(post: DeletionPageProps) {
  return (
    <Page focused>
      <h1>{post.deleted ? 'This post is deleted' : 'Delete this post?'}</h1>
      {post.deleted ? <Gone post={post} /> : <Question post={post} />}
    </Page>
  )
}

function Gone({ post: { title, reason, mayRestore } }: { post: DeletionPageProps }) {
  const busy = useNavigation().state !== 'idle'
  return (
    <EmptyState title={title} icon="trash">
      {reason && <p>{`Why: “${reason}”`}</p>}
      {mayRestore ? (
        <Form method="post">
          <input type="hidden" name="deleted" value="0" />
          <Button busy={busy}>Restore it</Button>
        </Form>
      ) : (
        <p>
          Nobody else sees it now. A moderator of its space can bring it back; ask one if you change your
          mind.
        </p>
      )}
      <ButtonLink to="/" variant="quiet">
        Home
      </ButtonLink>
    </EmptyState>
  )
}

function Question({ post }: { post: DeletionPageProps }) {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="post-form stack">
      <FormProblems problems={result.problems} />
      <p>
        “{post.title}” disappears for everybody, with what others wrote under it. A moderator of its space can
        restore it.
      </p>
      <Field
        name="reason"
        label="Why"
        optional={!post.owesReason}
        hint={
          post.owesReason
            ? 'A kind sentence: its author and other moderators read it.'
            : 'Moderators read it.'
        }
        error={result.problems.reason}
      >
        <TextInput defaultValue={typed(result, 'reason')} />
      </Field>
      <input type="hidden" name="deleted" value="1" />
      <div className="row">
        <Button variant="danger" busy={busy}>
          Delete it
        </Button>
        <ButtonLink to={postPath(post)} variant="quiet">
          Keep it
        </ButtonLink>
      </div>
    </Form>
  )
}
