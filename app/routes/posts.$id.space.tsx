import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { moveForm } from '~/features/posts/move-form'
import { MovePage } from '~/features/posts/move-page'
import { movePage } from '~/features/posts/move-page.server'
import { movePost } from '~/features/posts/move-post.server'
import { postPath } from '~/features/posts/post-kinds'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Move · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return movePage(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const post = await movePost(viewer, params.id ?? '', await parseForm(request, moveForm))
  return redirect(postPath(post))
}

export default function MovePost() {
  return <MovePage {...useLoaderData<typeof loader>()} />
}
