import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { postPath } from '~/features/posts/post-kinds'
import { removalForm } from '~/features/uses/entry-form'
import { entryToRemove } from '~/features/uses/entry-to-change.server'
import { removeUse } from '~/features/uses/remove-use.server'
import { UseRemoval } from '~/features/uses/use-removal'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Remove an entry · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return entryToRemove(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { why } = await parseForm(request, removalForm)
  const { post } = await removeUse(viewer, params.id ?? '', why)
  return redirect(`${postPath(post)}#uses`, 303)
}

export default function RemoveUse() {
  return <UseRemoval {...useLoaderData<typeof loader>()} />
}
