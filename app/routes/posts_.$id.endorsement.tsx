import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { endorsePost, withdrawEndorsement } from '~/features/endorsements/endorse-post.server'
import { endorsementForm } from '~/features/endorsements/endorsement-form'
import { EndorsementPage } from '~/features/endorsements/endorsement-page'
import { endorsementPage } from '~/features/endorsements/endorsement-page.server'
import { postPath } from '~/features/posts/post-kinds'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Endorsements · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return endorsementPage(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const id = params.id ?? ''
  const wanted = await parseForm(request, endorsementForm)
  const post = await (wanted.intent === 'endorse'
    ? endorsePost(viewer, id, wanted)
    : withdrawEndorsement(viewer, id, wanted.by))
  return redirect(postPath(post), 303)
}

export default function PostEndorsement() {
  return <EndorsementPage {...useLoaderData<typeof loader>()} />
}
