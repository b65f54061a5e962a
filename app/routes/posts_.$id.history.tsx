import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { historyChoice } from '~/features/revisions/history-choice'
import { HistoryPage } from '~/features/revisions/history-page'
import { historyPage } from '~/features/revisions/history-page.server'
import { restoreVersion } from '~/features/revisions/restore-version.server'
import { restoreForm } from '~/features/revisions/revision-forms'
import { historyPath } from '~/features/revisions/work'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'History · Hindsight' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { look, choice } = historyChoice(new URL(request.url).searchParams)
  return { look, history: await historyPage(requireViewer(context), 'posts', params.id ?? '', choice) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { id } = await restoreVersion(viewer, 'posts', params.id ?? '', await parseForm(request, restoreForm))
  return redirect(historyPath('posts', id), 303)
}

export default function PostHistory() {
  return <HistoryPage {...useLoaderData<typeof loader>()} />
}
