import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { findTopic } from '~/features/topics/find-topic.server'
import { reviseTopic } from '~/features/topics/revise-topic.server'
import { topicChoices } from '~/features/topics/topic-choices.server'
import { TopicEditor } from '~/features/topics/topic-editor'
import { topicForm } from '~/features/topics/topic-form'
import { topicToRevise } from '~/features/topics/topic-to-revise.server'
import { parseForm } from '~/platform/forms.server'
import { Page, PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Edit topic · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  const topic = topicToRevise(requireViewer(context), findTopic(params.slug ?? ''))
  return { topic, choices: topicChoices() }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { slug } = await reviseTopic(viewer, params.slug ?? '', await parseForm(request, topicForm))
  return redirect(`/topics/${slug}`)
}

export default function EditTopic() {
  const { topic, choices } = useLoaderData<typeof loader>()
  return (
    <Page focused>
      <PageHeading title={`Edit ${topic.name}`} note="A changed short name keeps leading here." />
      <TopicEditor topic={topic} choices={choices} submit="Save" cancel={`/topics/${topic.slug}`} />
    </Page>
  )
}
