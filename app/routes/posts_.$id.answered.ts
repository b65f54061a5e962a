import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/accounts/viewer.server'
import { postHeading } from '~/features/answers/post-heading.server'
import { countAnswered } from '~/features/duplicates/count-answered.server'
import { postPath } from '~/features/posts/post-kinds'

export async function loader({ context, params }: LoaderFunctionArgs) {
  return redirect(postHeading(requireViewer(context), params.id ?? '').path)
}

/** “This answers me”: from a form that is left for this post. */
export async function action({ context, params }: ActionFunctionArgs) {
  return redirect(postPath(await countAnswered(requireViewer(context), params.id ?? '')), 303)
}
