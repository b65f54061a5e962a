import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { flagForm } from '~/features/moderation/flag-form'
import { FlagPage } from '~/features/moderation/flag-page'
import { flagPage } from '~/features/moderation/flag-page.server'
import { flagText, withdrawFlag } from '~/features/moderation/flag-text.server'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Flag · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return flagPage(requireViewer(context), 'comments', params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const id = params.id ?? ''
  const wanted = await parseForm(request, flagForm)
  await (wanted.intent === 'flag'
    ? flagText(viewer, 'comments', id, wanted)
    : withdrawFlag(viewer, 'comments', id))
  return redirect(`/comments/${id}/flag`, 303)
}

export default function FlagComment() {
  return <FlagPage {...useLoaderData<typeof loader>()} />
}
