import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { decideSuggestion } from '~/features/revisions/decide-suggestion.server'
import { historyChoice } from '~/features/revisions/history-choice'
import { decisionForm } from '~/features/revisions/revision-forms'
import { SuggestionPage } from '~/features/revisions/suggestion-page'
import { suggestionPage } from '~/features/revisions/suggestion-page.server'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'A suggested edit · Hindsight' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { look } = historyChoice(new URL(request.url).searchParams)
  return { look, suggestion: await suggestionPage(requireViewer(context), params.id ?? '') }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const id = params.id ?? ''
  await decideSuggestion(viewer, id, await parseForm(request, decisionForm))
  return redirect(`/suggestions/${id}`, 303)
}

export default function Suggestion() {
  return <SuggestionPage {...useLoaderData<typeof loader>()} />
}
