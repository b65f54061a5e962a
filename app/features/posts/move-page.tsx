import { Form, useNavigation } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Page } from '~/ui/page'
import { Select } from '~/ui/select'
import { TextInput } from '~/ui/text-input'
import type { movePage } from './move-page.server'
import { postPath } from './post-kinds'

/** Asks where a post should be from now on, and says what that means. */
export function MovePage(post: ReturnType<typeof movePage>) {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  const [first] = post.spaces
  return (
    <Page focused>
      <h1>Move this {post.kind}</h1>
      <Form method="post" className="post-form stack">
        <FormProblems problems={result.problems} />
        <p>
          “{post.title}” is in {post.space}. Who cannot read the space it goes to does not see it any more,
          nor what others wrote under it.
          {post.author !== null && ` ${post.author} is told.`}
        </p>
        <input type="hidden" name="from" value={post.spaceId} />
        <Field name="to" label="To which space" error={result.problems.to}>
          <Select
            defaultValue={typed(result, 'to') || first?.id}
            options={post.spaces.map(({ id, name, isPrivate }) => ({
              value: id,
              label: isPrivate ? `${name} (members only)` : name,
            }))}
          />
        </Field>
        {post.author !== null && (
          <Field
            name="why"
            label="Why"
            hint={`A kind sentence: ${post.author} reads it, and so do other moderators.`}
            error={result.problems.why}
          >
            <TextInput defaultValue={typed(result, 'why')} maxLength={300} required />
          </Field>
        )}
        <div className="row">
          <Button variant="primary" busy={busy}>
            Move it
          </Button>
          <ButtonLink to={postPath(post)} variant="quiet">
            Leave it where it is
          </ButtonLink>
        </div>
      </Form>
    </Page>
  )
}
