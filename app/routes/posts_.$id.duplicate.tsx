import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { closeAsDuplicate } from '~/features/duplicates/close-as-duplicate.server'
import { duplicateForm } from '~/features/duplicates/duplicate-form'
import { DuplicatePage } from '~/features/duplicates/duplicate-page'
import { duplicatePage } from '~/features/duplicates/duplicate-page.server'
import { reopenDuplicate } from '~/features/duplicates/reopen-duplicate.server'
import { postPath } from '~/features/posts/post-kinds'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Asked before · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return duplicatePage(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const id = params.id ?? ''
  const wanted = await parseForm(request, duplicateForm)
  const post = await (wanted.change === 'close'
    ? closeAsDuplicate(viewer, id, wanted.to)
    : reopenDuplicate(viewer, id))
  return redirect(postPath(post), 303)
}

export default function Duplicate() {
  return <DuplicatePage {...useLoaderData<typeof loader>()} />
}
