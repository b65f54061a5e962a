import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { moderate } from '~/features/moderation/moderate.server'
import { moderationForm } from '~/features/moderation/moderation-form'
import { ModerationPage } from '~/features/moderation/moderation-page'
import { moderationPage } from '~/features/moderation/moderation-page.server'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Moderate · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return moderationPage(requireViewer(context), 'comments', params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const id = params.id ?? ''
  await moderate(viewer, 'comments', id, await parseForm(request, moderationForm))
  const fromQueue = new URL(request.url).searchParams.get('from') === 'queue'
  return redirect(fromQueue ? '/moderation' : `/comments/${id}/moderation`, 303)
}

export default function ModerateComment() {
  return <ModerationPage view={useLoaderData<typeof loader>()} />
}
