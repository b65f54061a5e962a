import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { proposeTopic } from '~/features/topics/propose-topic.server'
import { topicChoices } from '~/features/topics/topic-choices.server'
import { TopicEditor } from '~/features/topics/topic-editor'
import { topicForm } from '~/features/topics/topic-form'
import { canApproveTopics } from '~/features/topics/topic-rules'
import { parseForm } from '~/platform/forms.server'
import { Page, PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'New topic · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  return { choices: topicChoices(), approvedAtOnce: canApproveTopics(requireViewer(context)) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { slug } = await proposeTopic(viewer, await parseForm(request, topicForm))
  return redirect(`/topics/${slug}`)
}

export default function NewTopic() {
  const { choices, approvedAtOnce } = useLoaderData<typeof loader>()
  return (
    <Page focused>
      <PageHeading
        title={approvedAtOnce ? 'New topic' : 'Propose a topic'}
        note={approvedAtOnce ? null : 'A moderator looks at it before posts can use it.'}
      />
      <TopicEditor
        choices={choices}
        submit={approvedAtOnce ? 'Create the topic' : 'Propose the topic'}
        cancel="/topics"
      />
    </Page>
  )
}
