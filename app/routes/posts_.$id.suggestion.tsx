import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { reviseForm } from '~/features/posts/post-form'
import { suggestEdit } from '~/features/revisions/suggest-edit.server'
import { SuggestPage } from '~/features/revisions/suggest-page'
import { textToSuggest } from '~/features/revisions/suggestion-page.server'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Suggest an edit · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return textToSuggest(requireViewer(context), { postId: params.id ?? '', answerId: null })
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { id } = await suggestEdit(viewer, params.id ?? '', await parseForm(request, reviseForm))
  return redirect(`/suggestions/${id}`, 303)
}

export default function Suggest() {
  return <SuggestPage {...useLoaderData<typeof loader>()} />
}
