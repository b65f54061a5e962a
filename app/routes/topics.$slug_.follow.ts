import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/accounts/viewer.server'
import { followForm } from '~/features/follows/follow-form'
import { followTopic } from '~/features/follows/follow-topic.server'
import { parseForm } from '~/platform/forms.server'
import { sameSitePath } from '~/platform/same-site-path'

/** There is nothing to look at here; whoever was sent to sign in first lands on the topic. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/topics/${encodeURIComponent(params.slug ?? '')}`)
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const slug = params.slug ?? ''
  const { following, back } = await parseForm(request, followForm)
  await followTopic(viewer, { slug, following })
  return redirect(sameSitePath(back, `/topics/${slug}`), 303)
}
