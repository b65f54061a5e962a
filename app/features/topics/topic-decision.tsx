import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '~/ui/button'
import { VisuallyHidden } from '~/ui/visually-hidden'

/** Approve at once, or go and decline; declining asks again because it removes the proposal. */
export function TopicDecision({ slug, name }: { slug: string; name: string }) {
  return (
    <div className="row">
      <Form method="post" action={`/topics/${slug}/approval`}>
        <input type="hidden" name="decision" value="approve" />
        <Button size="small" variant="primary">
          Approve<VisuallyHidden> {name}</VisuallyHidden>
        </Button>
      </Form>
      <ButtonLink to={`/topics/${slug}/edit`} size="small">
        Edit<VisuallyHidden> {name}</VisuallyHidden>
      </ButtonLink>
      <ButtonLink to={`/topics/${slug}/approval`} size="small" variant="quiet">
        Decline<VisuallyHidden> {name}</VisuallyHidden>
      </ButtonLink>
    </div>
  )
}
