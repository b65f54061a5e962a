import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/accounts/viewer.server'
import { postPath } from '~/features/posts/post-kinds'
import { postPage } from '~/features/posts/post-page.server'

/** The short address of a post leads to the one with its title. */
export function loader({ context, params, request }: LoaderFunctionArgs) {
  const post = postPage(requireViewer(context), params.id ?? '')
  throw redirect(postPath(post) + new URL(request.url).search, 301)
}
