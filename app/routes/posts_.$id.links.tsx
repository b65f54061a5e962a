import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { linkForm } from '~/features/links/link-form'
import { linkPosts, unlinkPosts } from '~/features/links/link-posts.server'
import { LinksPage } from '~/features/links/links-page'
import { linksPage } from '~/features/links/links-page.server'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'How it hangs together · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return linksPage(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const id = params.id ?? ''
  const { change, ...link } = await parseForm(request, linkForm)
  await (change === 'add' ? linkPosts(viewer, id, link) : unlinkPosts(viewer, id, link))
  return redirect(`/posts/${id}/links`, 303)
}

export default function PostLinks() {
  return <LinksPage {...useLoaderData<typeof loader>()} />
}
