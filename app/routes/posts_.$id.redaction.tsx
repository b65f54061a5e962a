import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { redactSecret } from '~/features/revisions/redact-secret.server'
import { redactionForm } from '~/features/revisions/redaction-form'
import { RedactionPage } from '~/features/revisions/redaction-page'
import { redactionPage } from '~/features/revisions/redaction-page.server'
import { historyPath } from '~/features/revisions/work'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Take out a secret · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return redactionPage(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const id = params.id ?? ''
  const wanted = await parseForm(request, redactionForm)
  const places = await redactSecret(viewer, id, wanted)
  if (wanted.confirmed) return redirect(historyPath('posts', id), 303)
  const { secret, why } = wanted
  return { problems: {}, values: { secret, why }, places }
}

export default function Redaction() {
  return <RedactionPage {...useLoaderData<typeof loader>()} />
}
