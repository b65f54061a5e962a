import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/accounts/viewer.server'
import { followForm } from '~/features/follows/follow-form'
import { followPerson } from '~/features/follows/follow-person.server'
import { parseForm } from '~/platform/forms.server'
import { sameSitePath } from '~/platform/same-site-path'

/** There is nothing to look at here; whoever was sent to sign in first lands on the person's page. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/people/${encodeURIComponent(params.handle ?? '')}`)
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const handle = params.handle ?? ''
  const { following, back } = await parseForm(request, followForm)
  await followPerson(viewer, { handle, following })
  return redirect(sameSitePath(back, `/people/${handle}`), 303)
}
