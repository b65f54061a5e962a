import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { approveTopic } from '~/features/topics/approve-topic.server'
import { declineTopic } from '~/features/topics/decline-topic.server'
import { topicApprovalForm } from '~/features/topics/topic-approval-form'
import { proposalToDecide } from '~/features/topics/topic-proposal.server'
import { useFormResult } from '~/platform/form-result'
import { parseForm } from '~/platform/forms.server'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { FormProblems } from '~/ui/form-problems'
import { Page, PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Decline a topic · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return proposalToDecide(requireViewer(context), params.slug ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const slug = params.slug ?? ''
  const { decision } = await parseForm(request, topicApprovalForm)
  if (decision === 'decline') {
    await declineTopic(viewer, slug)
    return redirect('/topics')
  }
  await approveTopic(viewer, slug)
  return redirect(`/topics/${slug}`)
}

export default function DeclineTopic() {
  const { name, description, slug } = useLoaderData<typeof loader>()
  const { problems } = useFormResult()
  return (
    <Page focused>
      <PageHeading title={`Decline “${name}”?`} />
      <Form method="post" className="stack">
        <FormProblems problems={problems} />
        <Card className="stack">
          <p>{description}</p>
          <p>The proposal is removed for everybody. Its proposer may propose it again, said differently.</p>
        </Card>
        <div className="row">
          <Button name="decision" value="decline" variant="danger">
            Decline the topic
          </Button>
          <ButtonLink to={`/topics/${slug}`} variant="quiet">
            Keep it for now
          </ButtonLink>
        </div>
      </Form>
    </Page>
  )
}
