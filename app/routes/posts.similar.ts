import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/accounts/viewer.server'
import { similarForm } from '~/features/duplicates/similar-form'
import { similarPosts } from '~/features/duplicates/similar-posts.server'
import { formValues } from '~/platform/forms.server'

export const loader = () => redirect('/posts/new')

/** For the script of a form. By POST, so that what somebody is still writing stands in no address and no log. */
export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const written = similarForm.safeParse(formValues(new URLSearchParams(await request.text())))
  if (!written.success) return Response.json([], { status: 400 })
  return Response.json(await similarPosts(viewer, written.data))
}
