import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { postPath } from '~/features/posts/post-kinds'
import { entryForm } from '~/features/uses/entry-form'
import { entryToRevise } from '~/features/uses/entry-to-change.server'
import { reviseUse } from '~/features/uses/revise-use.server'
import { UseEditor } from '~/features/uses/use-editor'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Change your entry · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return entryToRevise(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { post } = await reviseUse(viewer, params.id ?? '', await parseForm(request, entryForm))
  return redirect(`${postPath(post)}#uses`, 303)
}

export default function EditUse() {
  return <UseEditor {...useLoaderData<typeof loader>()} />
}
