import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { mergeForm } from '~/features/duplicates/merge-form'
import { MergePage } from '~/features/duplicates/merge-page'
import { mergePage } from '~/features/duplicates/merge-page.server'
import { mergeQuestions } from '~/features/duplicates/merge-questions.server'
import { postPath } from '~/features/posts/post-kinds'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Merge · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return mergePage(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const original = await mergeQuestions(viewer, params.id ?? '', await parseForm(request, mergeForm))
  return redirect(postPath(original), 303)
}

export default function Merge() {
  return <MergePage {...useLoaderData<typeof loader>()} />
}
