import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { reviseForm } from '~/features/posts/post-form'
import { postPath } from '~/features/posts/post-kinds'
import { postToRevise } from '~/features/posts/post-to-revise.server'
import { revisePost } from '~/features/posts/revise-post.server'
import { RevisePostPage } from '~/features/posts/revise-post-page'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Edit · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return postToRevise(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const post = await revisePost(viewer, params.id ?? '', await parseForm(request, reviseForm))
  return redirect(postPath(post))
}

export default function RevisePost() {
  return <RevisePostPage {...useLoaderData<typeof loader>()} />
}
