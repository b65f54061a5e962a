import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { reviseAnswerForm } from '~/features/answers/answer-form'
import { suggestAnswerEdit } from '~/features/revisions/suggest-answer-edit.server'
import { SuggestPage } from '~/features/revisions/suggest-page'
import { textToSuggest } from '~/features/revisions/suggestion-page.server'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Suggest an edit · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return textToSuggest(requireViewer(context), { postId: '', answerId: params.id ?? '' })
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const wanted = await parseForm(request, reviseAnswerForm)
  const { id } = await suggestAnswerEdit(viewer, params.id ?? '', wanted)
  return redirect(`/suggestions/${id}`, 303)
}

export default function SuggestForAnswer() {
  return <SuggestPage {...useLoaderData<typeof loader>()} />
}
